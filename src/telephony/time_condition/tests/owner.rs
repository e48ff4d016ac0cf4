use super::*;

fn missing(field: &'static str) -> Result<Owner, OwnerError> {
    Err(OwnerError::Missing { field })
}

#[test]
fn a_missing_part_is_named_as_in_the_api() {
    assert_eq!(
        Owner::new("", "sn", "sip", None, None),
        missing("billingAccount")
    );
    assert_eq!(
        Owner::new("ba", " ", "sip", None, None),
        missing("serviceName")
    );
    assert_eq!(
        Owner::new("ba", "sn", "", None, None),
        missing("featureType")
    );
    assert_eq!(
        Owner::new("ba", "sn", "ovhPabx", None, Some("2")),
        missing("dialplanId")
    );
    assert_eq!(
        Owner::new("ba", "sn", "ovhPabx", Some("1"), Some("")),
        missing("extensionId")
    );
    let value = "fax".to_owned();
    assert_eq!(
        Owner::new("ba", "sn", "fax", None, None),
        Err(OwnerError::FeatureType { value })
    );
}

#[test]
fn each_feature_has_its_own_days_policies_and_formats() {
    let feature = |name| owner(name).feature;
    assert_eq!(feature("sip").days().last(), Some(&Day::Holiday));
    assert_eq!(feature("easyHunting").days(), Day::WEEK);
    assert_eq!(feature("ovhPabx").days(), Day::WEEK);
    assert!(feature("sip").has_policies() && feature("easyHunting").has_policies());
    assert!(!feature("ovhPabx").has_policies());
    for name in ["sip", "easyHunting", "ovhPabx"] {
        assert_eq!(feature(name).as_wire(), name);
    }
    let parts = (String::from("12"), String::from("34"));
    let Feature::OvhPabx {
        dialplan_id,
        extension_id,
    } = feature("ovhPabx")
    else {
        panic!("no ovhPabx");
    };
    assert_eq!((dialplan_id, extension_id), parts);
}
