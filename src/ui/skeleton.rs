//! The shape of what is being loaded, so that nothing jumps when it arrives.

use yew::prelude::*;

use crate::i18n::use_i18n;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SkeletonProps {
    #[prop_or(3)]
    pub lines: usize,
}

#[component]
pub fn Skeleton(props: &SkeletonProps) -> Html {
    let i18n = use_i18n();
    html! {
        <div class="ui-skeleton" role="status">
            <span class="visually-hidden">{ i18n.t("ui_loading") }</span>
            <Bars class="ui-skeleton__line" count={props.lines} />
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TableSkeletonProps {
    #[prop_or(10)]
    pub rows: usize,
    #[prop_or(5)]
    pub columns: usize,
}

/// What stands for a whole table until its first rows are there.
#[component]
pub fn TableSkeleton(props: &TableSkeletonProps) -> Html {
    html! {
        <div class="ui-skeleton__table">
            <SkeletonRows rows={props.rows + 1} columns={props.columns} />
        </div>
    }
}

/// Grey rows, without a frame of their own.
#[component]
pub(super) fn SkeletonRows(props: &TableSkeletonProps) -> Html {
    let i18n = use_i18n();
    html! {
        <div class="ui-skeleton__rows" role="status">
            <span class="visually-hidden">{ i18n.t("ui_loading") }</span>
            <div aria-hidden="true">
                for row in 0..props.rows {
                    <div key={row} class="ui-skeleton__row">
                        <Bars class="ui-skeleton__cell" count={props.columns} />
                    </div>
                }
            </div>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct BarsProps {
    class: &'static str,
    count: usize,
}

#[component]
fn Bars(props: &BarsProps) -> Html {
    html! {
        <>
            for place in 0..props.count {
                <span key={place} class={props.class} aria-hidden="true"></span>
            }
        </>
    }
}
