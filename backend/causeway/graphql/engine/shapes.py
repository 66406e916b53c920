"""The shape of a projected type: which columns of its row each public field is made from."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Column, Table
from sqlalchemy import inspect as inspect_row
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.types import TypeDecorator, TypeEngine
from strawberry.schema.name_converter import NameConverter
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField

if TYPE_CHECKING:
    from causeway.graphql.engine.specs import Spec

Visible = Callable[..., ColumnElement[bool]]
NAMES = NameConverter()


class Through(NamedTuple):
    """How a table in between ties rows to a parent: its column with the parent's key, and that with the row's."""

    match: Any
    row: Any


class Shape:
    """A projected type's row, its rule of visibility, and the columns behind its fields."""

    def __init__(self, origin: type, row: type, visible: Visible) -> None:
        """Describe `origin`, a Strawberry type over `row`; raises TypeError where a field has no source."""
        mapper: Any = inspect_row(row)
        self.origin = origin
        self.row = row
        self.visible = visible
        self.table: Table = mapper.local_table
        self.columns: dict[str, Column[Any]] = {a.key: a.columns[0] for a in mapper.column_attrs}
        (primary,) = mapper.primary_key
        self.primary: Column[Any] = primary
        self.primary_key = mapper.get_property_by_column(primary).key
        definition = get_object_definition(origin, strict=True)
        self.type_name = definition.name
        self.guards: dict[str, Visible] = {}
        self.shown_as: dict[str, Callable[[Any], ColumnElement[Any]]] = {}
        self.fields: dict[str, StrawberryField] = {}
        for field in definition.fields:
            self.fields[NAMES.from_field(field)] = field
            guard = getattr(field, "guard", None)
            if guard is not None:
                self.guards[self.key_of(field.column)] = guard  # type: ignore[attr-defined]
            shown_as = getattr(field, "shown_as", None)
            if shown_as is not None:
                self.shown_as[self.key_of(field.column)] = shown_as  # type: ignore[attr-defined]
        self.needs: dict[str, tuple[str, ...]] = {name: self._needs(f) for name, f in self.fields.items()}

    def key_of(self, column: Any) -> str:
        """Return the row attribute that holds `column`."""
        wanted = table_column(column)
        for key, own in self.columns.items():
            if own is wanted:
                return key
        raise TypeError(f"{column} is not a column of {self.row.__name__}.")

    def rests_on(self, parent: "Shape", column: Any) -> bool:
        """Tell whether the rule of these rows rests on that of `parent`, to whose keys `column` ties them."""
        held = getattr(self.visible, "rests_on", None)
        return held is not None and held.rule is parent.visible and table_column(held.column) is column

    def columns_for(self, selected: Iterable[str]) -> tuple[str, ...]:
        """Return the row attributes that the public fields `selected` need, in the row's order."""
        wanted = {key for name in selected if name in self.needs for key in self.needs[name]}
        return tuple(key for key in self.columns if key in wanted)

    def _needs(self, field: StrawberryField) -> tuple[str, ...]:
        spec: Spec | Any = field
        if hasattr(spec, "needs_of"):
            needs = tuple(spec.needs_of(self))
        elif field.base_resolver is not None:
            # An ordinary resolver reads what it likes from `self`, unless it says what it needs.
            needs = tuple(field.metadata.get("needs", self.columns))
        else:
            needs = (field.python_name,)
        missing = [key for key in needs if key not in self.columns]
        if missing:
            raise TypeError(
                f"{self.type_name}.{field.python_name}: {self.row.__name__} has no column {', '.join(missing)}."
            )
        return needs


def table_column(column: Any) -> Column[Any]:
    """Return the table's own column behind a mapped attribute such as `CaseRow.id`."""
    if isinstance(column, Column):
        return column
    found: Column[Any] = column.property.columns[0]
    return found


def python_type(kind: TypeEngine[Any]) -> type:
    """Return the Python type of the values of `kind`, looking through SQLModel's own types."""
    while isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    found: type = kind.python_type
    return found


def shape_of(origin: type) -> Shape:
    """Return the shape of a projected type; made once."""
    made: Shape | None = origin.__dict__.get("__shape__")
    if made is None:
        declared: Mapping[str, Any] | None = getattr(origin, "__projection__", None)
        if declared is None:
            raise TypeError(f"{origin.__name__} is not a Projection.")
        made = Shape(origin, declared["row"], declared["visible"])
        origin.__shape__ = made  # type: ignore[attr-defined]
    return made
