//! `use_state` and `use_state_eq` as Yew has them, with the type of the value left outside.
//!
//! Yew's own are compiled anew for each type of value and for each place: 1 to 2 kB every time. Here one state,
//! whose values have no type, is Yew's, and [`State`] gives them theirs again. They serve every component; the
//! meaning is Yew's: a handle reads the value as it is now, and is equal to another by what was rendered.

use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::{hook, use_state_eq as use_value_of_yew};
use yew::{Callback, UseStateHandle, UseStateSetter};

/// Tells whether a value is as the one before, so that nothing has to be rendered.
type IsSame = fn(&dyn Any, &dyn Any) -> bool;

/// A value of a type that only its [`State`] knows.
#[derive(Clone)]
struct Value {
    any: Rc<dyn Any>,
    is_same: IsSame,
}

impl Value {
    fn new<T: 'static>(value: T, is_same: IsSame) -> Self {
        let any = Rc::new(value);
        Self { any, is_same }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.any, &*other.any)
    }
}

/// The handle of a state: what it holds, and the way to set it.
pub struct State<T> {
    handle: UseStateHandle<Value>,
    rendered: Rc<dyn Any>,
    setter: StateSetter<T>,
}

/// Sets a state, and is the same as long as its component lives.
pub struct StateSetter<T> {
    setter: UseStateSetter<Value>,
    value: fn(T) -> Value,
}

/// A state; whatever is set renders its component again.
#[hook]
pub fn use_state<T: 'static>(init: impl Fn() -> T) -> State<T> {
    let value = |value| Value::new(value, |_, _| false);
    State::of(use_value(&|| value(init())), value)
}

/// A state; only another value than before renders its component again.
#[hook]
pub fn use_state_eq<T: PartialEq + 'static>(init: impl Fn() -> T) -> State<T> {
    let value = |value| Value::new(value, is_same::<T>);
    State::of(use_value(&|| value(init())), value)
}

fn is_same<T: PartialEq + 'static>(left: &dyn Any, right: &dyn Any) -> bool {
    left.downcast_ref::<T>() == right.downcast_ref()
}

#[hook]
fn use_value(init: &dyn Fn() -> Value) -> UseStateHandle<Value> {
    use_value_of_yew(init)
}

impl<T> State<T> {
    fn of(handle: UseStateHandle<Value>, value: fn(T) -> Value) -> Self {
        let rendered = handle.any.clone();
        let setter = handle.setter();
        Self {
            handle,
            rendered,
            setter: StateSetter { setter, value },
        }
    }

    pub fn set(&self, value: T) {
        self.setter.set(value);
    }

    pub fn setter(&self) -> StateSetter<T> {
        self.setter.clone()
    }
}

impl<T: Clone + 'static> State<T> {
    /// A callback that changes a part of what it holds, as a field of a form does.
    pub fn on_edit<V: 'static>(&self, edit: impl Fn(&mut T, V) + 'static) -> Callback<V> {
        let state = self.clone();
        Callback::from(move |value| {
            let mut edited = (*state).clone();
            edit(&mut edited, value);
            state.set(edited);
        })
    }
}

impl<T: 'static> Deref for State<T> {
    type Target = T;

    #[expect(clippy::expect_used, reason = "nothing else can be set")]
    fn deref(&self) -> &T {
        let value = self.handle.any.downcast_ref();
        value.expect("a value of the state's type")
    }
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        Self {
            handle: self.handle.clone(),
            rendered: self.rendered.clone(),
            setter: self.setter.clone(),
        }
    }
}

impl<T: PartialEq + 'static> PartialEq for State<T> {
    fn eq(&self, other: &Self) -> bool {
        is_same::<T>(&*self.rendered, &*other.rendered)
    }
}

impl<T> StateSetter<T> {
    pub fn set(&self, value: T) {
        self.setter.set((self.value)(value));
    }
}

impl<T> Clone for StateSetter<T> {
    fn clone(&self) -> Self {
        Self {
            setter: self.setter.clone(),
            value: self.value,
        }
    }
}

impl<T> PartialEq for StateSetter<T> {
    fn eq(&self, other: &Self) -> bool {
        self.setter == other.setter
    }
}
