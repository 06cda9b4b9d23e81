//! `tribune plan` as a command: files, exit codes, and what is said where.

use std::fs;

use crate::common::program::Place;

#[test]
fn a_table_becomes_a_plan_that_check_accepts_and_no_file_is_overwritten() {
    let place = Place::new();
    let table = place.path().join("delegates.csv");
    fs::write(&table, "Country;Code;Head of delegation\nCote d Ivoire;CIV;Person A\nKenya;KEN;Person B\n")
        .unwrap();
    let plan = place.path().join("plan.toml");
    let (table, plan) = (table.to_str().unwrap(), plan.to_str().unwrap());
    let (code, out, err) = place.said(&["plan", "import", table, "-o", plan]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(
        out,
        format!(
            "{plan} is written: 2 delegations, 1 item. 6 comments in it say what was guessed or left out.\n"
        )
    );
    assert_eq!(place.said(&["check", plan]).0, 0);
    let kept = fs::read(plan).unwrap();
    let (code, _, err) = place.said(&["plan", "import", table, "-o", plan]);
    assert_eq!(code, 1);
    assert!(err.contains("is there already, and was left as it is"), "{err}");
    assert_eq!(fs::read(plan).unwrap(), kept);
    assert_eq!(place.said(&["plan", "import", table, "-o", plan, "--force"]).0, 0);

    // To a table, and back.
    let copy = place.path().join("copy.csv");
    let copy = copy.to_str().unwrap();
    assert_eq!(place.said(&["plan", "export", plan, "-o", copy]).0, 0);
    let (code, out, _) = place.said(&["plan", "import", copy]);
    assert_eq!(code, 0);
    assert!(out.contains("{ name = \"Côte d’Ivoire\", code = \"CIV\" },"), "{out}");
}

#[test]
fn what_cannot_be_imported_is_one_sentence_and_nothing_is_written() {
    let place = Place::new();
    let write = |name: &str, bytes: &[u8]| {
        let path = place.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let plan = place.path().join("plan.toml");
    for (name, bytes, says) in [
        ("a.pdf", b"%PDF-1.7".as_slice(), "a.pdf: this is a PDF. What can be imported:"),
        ("b.csv", b"", "b.csv: neither delegations nor an agenda were found."),
        (
            "c.csv",
            b"Delegation,Room\nKenya,A\nMali,A\nNepal,B\nChad,B\n",
            "there are several rooms, and a plan is for one. Choose it with --part: A, B",
        ),
    ] {
        let (code, out, err) =
            place.said(&["plan", "import", &write(name, bytes), "-o", plan.to_str().unwrap()]);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(err.contains(says), "{err}");
        assert!(!plan.exists());
    }
    let (code, _, err) = place.said(&["plan", "import", "nowhere.csv"]);
    assert_eq!(code, 1);
    assert!(err.starts_with("nowhere.csv cannot be read: "), "{err}");
    let (code, _, err) = place.said(&["plan", "improt"]);
    assert_eq!(code, 2);
    assert!(err.contains("Allowed: ") && err.contains("Did you mean: import"), "{err}");
    // In the language that is asked for.
    let (_, _, err) = place.said(&["--lang", "fr", "plan", "import", &write("d.csv", b"")]);
    assert!(err.contains("ni délégations ni ordre du jour"), "{err}");
}
