"""Change what one may change about oneself."""

from dataclasses import dataclass

from causeway.accounts import rules
from causeway.accounts.actor import Actor
from causeway.accounts.events import ViewerUpdated
from causeway.accounts.tables import Density, User
from causeway.kit.errors import Forbidden
from causeway.kit.words import Language
from causeway.kit.work import Work


@dataclass(frozen=True)
class UpdateViewer:
    """What is to change; None leaves it as it is, an empty text clears it."""

    language: Language | None = None
    """The language of mail and screens."""
    density: Density | None = None
    """How closely to set the screens."""
    name_zh: str | None = None
    """The Chinese name; an empty text clears it."""
    title: str | None = None
    """What one is, e.g. "solicitor"; an empty text clears it."""


async def update_viewer(work: Work[Actor], command: UpdateViewer) -> User:
    """Change the actor's own language, density of screens, Chinese name and title."""
    if work.actor.user_id is None:
        raise Forbidden
    refusals = rules.name_refusals("nameZh", command.name_zh, 100)
    refusals += rules.name_refusals("title", command.title, 100)
    rules.refuse_any(refusals)
    user = await work.session.get_one(User, work.actor.user_id, with_for_update=True)
    user.language = command.language or user.language
    user.density = command.density or user.density
    if command.name_zh is not None:
        user.name_zh = command.name_zh.strip() or None
    if command.title is not None:
        user.title = command.title.strip() or None
    work.record(ViewerUpdated(user.id))
    return user
