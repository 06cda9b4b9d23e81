//! The JSON Schema with which editors complete and check plans.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::format::PlanFile;

/// The schema of a plan's file, as JSON text.
#[must_use]
pub fn schema() -> String {
    schema_of::<PlanFile>()
}

pub(super) fn schema_of<T: JsonSchema>() -> String {
    // TOML editors know draft 7.
    let schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    let mut schema = schema.to_value();
    forget_null(&mut schema);
    format!("{schema:#}\n")
}

/// Removes null from a schema. TOML has none: optional keys are left out.
fn forget_null(schema: &mut Value) {
    let null = Value::from("null");
    match schema {
        Value::Array(parts) => {
            parts.retain(|part| *part != null && part.get("type") != Some(&null));
            parts.iter_mut().for_each(forget_null);
        }
        Value::Object(keys) => {
            keys.values_mut().for_each(forget_null);
            if let Some(Value::Array(types)) = keys.get("type")
                && let [only] = types.as_slice()
            {
                let only = only.clone();
                keys.insert("type".to_owned(), only);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_schemas_are_those_of_the_types() {
        let committed = |file: &str| {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n")
        };
        let plan = "sessions/plan.schema.json";
        assert!(committed(plan) == schema(), "write it anew: cargo run -- schema > {plan}");
        let script = "sessions/rehearsals/script.schema.json";
        let of_scripts = crate::plan_file::script::schema();
        assert!(committed(script) == of_scripts, "write it anew: cargo run -- schema --script > {script}");
    }
}
