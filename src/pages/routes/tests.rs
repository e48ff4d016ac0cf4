use super::*;

/// The page of a service, in a list of the group.
fn service(tab: GroupTab, service_name: &str) -> String {
    GroupRoute::Service {
        billing_account: "ovhtel-1".to_owned(),
        tab,
        service_name: service_name.to_owned(),
    }
    .to_path()
}

#[test]
fn another_service_opens_on_the_tab_that_is_open_at_any_level() {
    for (tab, open) in [
        (GroupTab::Lines, "forwards"),
        (GroupTab::Lines, "calls"),
        (GroupTab::Lines, "calls/click2call"),
        (GroupTab::Numbers, "queue"),
        (GroupTab::Numbers, "redirect/ddi"),
    ] {
        let here = format!("{}/{open}", service(tab, "0033972100000"));
        let other = service(tab, "0033972100001");
        assert_eq!(on_same_tab(&here, &other), format!("{other}/{open}"));
        assert_eq!(
            on_same_tab(&format!("{here}/"), &other),
            format!("{other}/{open}")
        );
    }
}

#[test]
fn another_number_with_a_queue_opens_on_the_tab_that_is_open() {
    let number = |service_name: &str| {
        QueueNumberRoute::Root {
            billing_account: "ovhtel-1".to_owned(),
            service_name: service_name.to_owned(),
        }
        .to_path()
    };
    let here = format!("{}/schedules", number("0033972100000"));
    let other = number("0033972100001");
    assert_eq!(on_same_tab(&here, &other), format!("{other}/schedules"));
}

#[test]
fn a_service_opens_at_its_first_tab_where_no_tab_of_its_list_is_open() {
    let lines = "/web-cloud/voip/groups/ovhtel-1/lines".to_owned();
    let line = service(GroupTab::Lines, "0033972100000");
    let other = service(GroupTab::Lines, "0033972100001");
    let number = service(GroupTab::Numbers, "0033972100002");
    let elsewhere = line.replace("ovhtel-1", "ovhtel-12");
    for here in [
        lines,
        line.clone(),
        format!("{line}/"),
        format!("{line}/nothing"),
        format!("{line}/general/more"),
        format!("{line}/calls/nothing"),
        format!("{number}/redirect/ddi"),
        format!("{elsewhere}/calls/filtering"),
    ] {
        assert_eq!(on_same_tab(&here, &other), other, "{here}");
    }
}
