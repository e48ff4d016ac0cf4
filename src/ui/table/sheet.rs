//! The table's look: columns, and cards where the container is narrow.

use stylist::StyleSource;

pub(super) fn table() -> StyleSource {
    stylist::css!(
        r#"
        container-type: inline-size;
        background: var(--ods-color-surface);
        border: 1px solid var(--ods-color-border);
        border-radius: var(--ods-radius-md);
        /* Wider than its place, it is scrolled rather than cut. */
        overflow: auto hidden;

        table { width: 100%; border-collapse: collapse; }
        tbody { transition: opacity 150ms; }
        &.is-busy tbody { opacity: 0.6; }
        th, td {
            padding: var(--ods-space-1) var(--ods-space-4);
            text-align: start;
            vertical-align: middle;
            overflow-wrap: anywhere;
            font-variant-numeric: tabular-nums;
        }
        thead th {
            height: 36px;
            background: var(--ods-color-surface-sunken);
            color: var(--ods-color-text-muted);
            font-size: var(--ods-font-size-sm);
            font-weight: 600;
            white-space: nowrap;
        }
        tbody tr { border-top: 1px solid var(--ods-color-border-subtle); }
        tbody tr:hover { background: var(--ods-color-surface-hover); }
        tbody .ui-table__gap { border: 0; background: none; }
        tbody th, tbody td { height: 40px; }
        tbody th { color: var(--ods-color-heading); font-weight: 700; }
        .ui-table__actions { text-align: end; white-space: nowrap; }
        .ui-table__sort {
            display: inline-flex;
            align-items: center;
            gap: var(--ods-space-1);
            min-height: 28px;
            margin: 0 calc(-1 * var(--ods-space-2));
            padding: 0 var(--ods-space-2);
            border: 0;
            border-radius: var(--ods-radius-sm);
            background: none;
            color: inherit;
            font: inherit;
            cursor: pointer;
        }
        .ui-table__sort:hover { background: var(--ods-color-surface-hover); color: var(--ods-color-primary); }
        [aria-sort="ascending"], [aria-sort="descending"] { color: var(--ods-color-primary); }
        [aria-sort="none"] .ui-icon { opacity: 0.7; }
        .ui-table__empty { border-top: 1px solid var(--ods-color-border-subtle); }

        @container (max-width: 640px) {
            table, tbody, tbody tr { display: block; }
            colgroup { display: none; }
            thead, thead tr { display: flex; flex-wrap: wrap; }
            thead { padding: 0 var(--ods-space-2); background: var(--ods-color-surface-sunken); }
            thead th { height: auto; padding: var(--ods-space-1) var(--ods-space-2); background: none; }
            thead th:not(.is-sortable) {
                position: absolute;
                width: 1px;
                height: 1px;
                padding: 0;
                overflow: hidden;
                clip-path: inset(50%);
            }
            tbody tr { padding: var(--ods-space-3) var(--ods-space-2); }
            tbody .ui-table__gap { padding: 0; }
            tbody th, tbody td {
                display: grid;
                grid-template-columns: minmax(104px, 2fr) 3fr;
                gap: var(--ods-space-3);
                align-items: center;
                justify-items: start;
                height: auto;
                min-height: 32px;
                padding: var(--ods-space-1) var(--ods-space-2);
            }
            tbody th::before, tbody td::before {
                content: attr(data-label);
                color: var(--ods-color-text-muted);
                font-size: var(--ods-font-size-sm);
                font-weight: 400;
            }
            /* A card has no column to keep: a name without a value says nothing. */
            tbody td:empty { display: none; }
            tbody .ui-table__actions { display: flex; justify-content: flex-end; }
            tbody .ui-table__actions::before { content: none; }
        }
        "#
    )
}
