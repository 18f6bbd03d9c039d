"""Scenario: a branching case that is played scene by scene."""

from __future__ import annotations

from dataclasses import dataclass

from exporters.compose import activity as paper
from exporters.compose.composer import Composer
from exporters.elearning.question_form import Text
from models.blocks.scenario import Scenario, Scene
from models.content import Block, Extension

KIND = "scenario"
"""The kind of Extension a scenario is."""


@dataclass(frozen=True, slots=True)
class ScenarioForm:
    """What a learner sees before the story begins."""

    id: str
    title: Text
    introduction: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ChoiceKey:
    """A way to act: what follows, and the position of the next scene (None: the story ends)."""

    text: Text
    consequence: tuple[Block, ...]
    next_scene: int | None
    recommended: bool


@dataclass(frozen=True, slots=True)
class SceneKey:
    """A moment of the story."""

    title: Text
    text: tuple[Block, ...]
    choices: tuple[ChoiceKey, ...]


@dataclass(frozen=True, slots=True)
class ScenarioKey:
    """The whole story with its consequences; it starts at the first scene."""

    scenes: tuple[SceneKey, ...]
    debrief: tuple[Block, ...]


def scenario(composer: Composer, item: Scenario) -> Extension:
    """The form of a scenario. ``composer`` and ``item`` are of an edition without keys."""
    introduction = (
        *composer.prose(item, "introduction"),
        *paper.declaration(composer, item.declaration),
    )
    form = ScenarioForm(item.id, paper.numbered_title(composer, item), introduction)
    return Extension(KIND, form, paper.scenario(composer, item), anchor=item.id)


def scenario_key(composer: Composer, item: Scenario) -> ScenarioKey:
    """The story. ``composer`` and ``item`` are of the edition that holds keys."""
    positions = {scene.id: position for position, scene in enumerate(item.scenes)}
    scenes = tuple(_scene(composer, scene, positions) for scene in item.scenes)
    return ScenarioKey(scenes, composer.prose(item, "debrief"))


def _scene(composer: Composer, scene: Scene, positions: dict[str, int]) -> SceneKey:
    choices = tuple(
        ChoiceKey(
            composer.edition.line(choice, "text"),
            composer.prose(choice, "consequence"),
            positions.get(choice.next_scene_id),
            choice.recommended,
        )
        for choice in scene.choices
    )
    return SceneKey(composer.edition.line(scene, "title"), composer.prose(scene, "text"), choices)
