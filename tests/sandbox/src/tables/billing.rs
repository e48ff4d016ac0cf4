//! What belongs to a billing account and its services beside the telephony: alerts, thresholds, tasks.

use super::{Answered, Field, Filter, IdFrom, Initial, Kind, List, Owner, Shape, Table};

/// `telephony.ConsumptionThreshold`.
pub(super) static OUTPLAN_NOTIFICATIONS: Table = Table {
    path: "/telephony/{billingAccount}/outplanNotification",
    owner: Owner::Account,
    shape: Shape::List(List {
        id: "id",
        post: Some((IdFrom::Server, Answered::Object)),
        put: false,
        delete: true,
        state: None,
        filters: &[],
    }),
    fields: &[
        Field::new(
            "block",
            Kind::OneOf(
                "telephony.OutplanNotificationBlockEnum",
                &[
                    "blockAllCalls",
                    "blockIncomingCalls",
                    "blockOutgoingCalls",
                    "none",
                ],
            ),
        )
        .at_creation()
        .required(),
        Field::new("id", Kind::Long(1, i64::MAX)).read_only(),
        Field::new("notifyEmail", Kind::Email)
            .at_creation()
            .initially(Initial::Text("")),
        Field::new("percentage", Kind::Double(0.0, 100.0))
            .at_creation()
            .required(),
    ],
    check: None,
};

pub(super) static ALLOWED_CREDIT_THRESHOLD: Table = Table {
    path: "/telephony/{billingAccount}/allowedCreditThreshold",
    owner: Owner::Account,
    shape: Shape::Fixed(
        r#"[
            {"currencyCode": "EUR", "text": "50.00 €", "value": 50},
            {"currencyCode": "EUR", "text": "100.00 €", "value": 100},
            {"currencyCode": "EUR", "text": "300.00 €", "value": 300}
        ]"#,
    ),
    fields: &[],
    check: None,
};

/// `telephony.Task`.
pub(super) static TASKS: Table = Table {
    path: "/telephony/{billingAccount}/service/{serviceName}/task",
    owner: Owner::Service,
    shape: Shape::List(List {
        id: "taskId",
        post: None,
        put: false,
        delete: false,
        state: Some("status"),
        filters: &[
            Filter::Is("action"),
            Filter::Is("serviceType"),
            Filter::Is("status"),
        ],
    }),
    fields: &[
        Field::new("action", Kind::Text(0, 255)).read_only(),
        Field::new("message", Kind::Text(0, 255))
            .nullable()
            .read_only(),
        Field::new("objectCreated", Kind::Text(0, 255))
            .nullable()
            .read_only(),
        Field::new("serviceType", Kind::Text(0, 255))
            .read_only()
            .initially(Initial::Text("line")),
        Field::new(
            "status",
            Kind::OneOf(
                "telephony.TaskStatusEnum",
                &["doing", "done", "error", "pause", "todo"],
            ),
        )
        .read_only()
        .initially(Initial::Text("todo")),
        Field::new("taskId", Kind::Long(1, i64::MAX)).read_only(),
    ],
    check: None,
};
