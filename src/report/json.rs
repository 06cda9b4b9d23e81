//! A report as JSON, and its schema.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::{AttributedTable, Report};

/// A report as a file.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Report")]
struct ReportFile<'a> {
    #[serde(flatten)]
    report: &'a Report,
    /// Who spoke, in the order of speaking. Only of a session that was not held under the Chatham House Rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    attributed: Option<&'a AttributedTable>,
}

/// Returns a report as JSON.
pub(super) fn write(report: &Report, attributed: Option<&AttributedTable>) -> String {
    let written = serde_json::to_string_pretty(&ReportFile { report, attributed });
    debug_assert!(written.is_ok(), "{written:?}");
    written.unwrap_or_default() + "\n"
}

/// Returns the JSON Schema of reports.
#[must_use]
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<ReportFile<'_>>();
    format!("{:#}\n", schema.to_value())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_schema_is_that_of_the_type() {
        let file = "docs/report.schema.json";
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let committed = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
        assert!(committed == super::schema(), "write it anew: cargo run -- schema --report > {file}");
    }
}
