"""Self-study courses: which pages there are, what they hold, and what never gets there."""

from __future__ import annotations

import pytest

from exporters.elearning import Page, PageKind, SelfStudy, compose_self_study
from exporters.elearning.question_form import QuestionForm
from exporters.elearning.scenario import ScenarioForm
from models.blocks import BLOCK_TYPES, FacilitatorNote, Question
from models.blocks.question import Pair, QuestionType
from models.content import Block, Extension, plain_text, walk
from models.edition import Edition
from models.item import Item, new_id
from models.test import Test, TestKind
from models.text import Line
from models.tree import texts
from models.tree import walk as items
from tests.exporters.scorm.orders import SAMPLES, Key, order, project, sample_order
from tests.support.courses import tiny_course


def study(key: Key = SAMPLES[0]) -> SelfStudy:
    return compose_self_study(sample_order(key))[0]


def text_of(page: Page) -> str:
    return plain_text(page.blocks)


def all_text(one: SelfStudy) -> str:
    return "\n".join(text_of(page) for page in one.pages())


def extensions(one: SelfStudy) -> list[Extension]:
    return [
        block for page in one.pages() for block in walk(page.blocks) if isinstance(block, Extension)
    ]


@pytest.mark.parametrize("key", SAMPLES)
def test_a_course_has_a_start_a_part_for_every_module_and_a_result(key: Key) -> None:
    one = study(key)
    course = sample_order(key).edition.course
    pages = list(one.pages())
    assert pages[0].kind is PageKind.START
    assert pages[-1].kind is PageKind.RESULT
    assert [part.id for part in one.parts[1:-1]] == [module.id for module in course.modules]
    for part, module in zip(one.parts[1:-1], course.modules, strict=True):
        kinds = [page.kind for page in part.pages]
        assert kinds[0] is PageKind.MODULE
        sessions = [page.id for page in part.pages if page.kind is PageKind.SESSION]
        assert sessions == [session.id for session in module.sessions]
        assert (PageKind.SELF_CHECK in kinds) == bool(module.self_check or module.key_messages)


@pytest.mark.parametrize("key", SAMPLES)
def test_every_page_has_an_id_of_its_own_and_a_title(key: Key) -> None:
    pages = list(study(key).pages())
    assert len({page.id for page in pages}) == len(pages)
    assert all(plain_text(page.title) for page in pages)


def test_one_of_every_block_and_of_every_question_type_is_there() -> None:
    order_ = sample_order(SAMPLES[0])
    course = project("every-block").course
    there = {type(item) for item in items(course)}
    assert set(BLOCK_TYPES) <= there, "the sample no longer holds one of every block"
    one, _ = compose_self_study(order_)
    assert {form.type for _, form in one.questions()} == set(QuestionType)
    assert any(isinstance(each.data, ScenarioForm) for each in extensions(one))
    printed = all_text(one)
    for session in order_.edition.course.modules[0].sessions:
        for block in session.blocks:
            assert _words_of(block, order_.edition, printed), block.kind


def _words_of(block: Item, edition: Edition, printed: str) -> bool:
    """Whether at least one text of a block can be read on a page."""
    if isinstance(block, FacilitatorNote):
        return True
    for item in items(block):
        for name, _ in texts(item):
            words = plain_text(edition.blocks(item, name)).strip()
            if words and words in printed:
                return True
    return False


@pytest.mark.parametrize("key", SAMPLES)
def test_every_question_of_modules_is_asked_once_and_only_self_checks_count(key: Key) -> None:
    one = study(key)
    course = sample_order(key).edition.course
    asked = [form.id for _, form in one.questions()]
    assert len(asked) == len(set(asked))
    in_self_checks = {question.id for module in course.modules for question in module.self_check}
    assert in_self_checks <= set(asked)
    assert set(one.scored) <= in_self_checks
    assert set(one.keys.questions) == set(asked)


@pytest.mark.parametrize("key", SAMPLES)
def test_readable_pages_hold_no_expected_answer_and_no_feedback(key: Key) -> None:
    one = study(key)
    printed = all_text(one)
    for question in one.keys.questions.values():
        for blocks in (question.right, question.wrong, question.model_answer):
            assert_not_readable(blocks, printed)
    for answer in one.keys.answers.values():
        assert_not_readable(answer, printed)
    for story in one.keys.scenarios.values():
        assert_not_readable(story.debrief, printed)


def assert_not_readable(blocks: tuple[Block, ...], printed: str) -> None:
    words = plain_text(blocks).strip()
    assert len(words) < 20 or words not in printed


def test_answers_to_order_and_match_stand_in_another_order_than_the_key() -> None:
    for _, form in study().questions():
        key = study().keys.questions[form.id]
        if form.type is QuestionType.ORDERING:
            assert sorted(key.numbers) == list(range(len(form.options)))
            assert key.numbers != tuple(range(len(form.options)))
        if form.type is QuestionType.MATCHING:
            assert key.numbers != tuple(range(len(form.lefts)))


def test_keys_name_what_the_author_stored_as_right() -> None:
    one = study()
    edition = sample_order(SAMPLES[0]).edition
    for question in items(edition.course):
        if not isinstance(question, Question):
            continue
        form = next((form for _, form in one.questions() if form.id == question.id), None)
        if form is None:
            continue
        key = one.keys.questions[form.id]
        if form.type is QuestionType.ORDERING:
            placed = [plain_text(form.options[number]) for number in key.numbers]
            stored = [edition.plain(option, "text") for option in question.options]
            assert placed == stored
        if form.type is QuestionType.MATCHING:
            rights = [plain_text(form.rights[number]) for number in key.numbers]
            stored = [edition.plain(pair, "right") for pair in question.pairs]
            assert rights == stored


def test_a_right_side_that_belongs_to_two_left_sides_is_offered_once() -> None:
    pairs = tuple(
        Pair(id=new_id(), left=Line.of(en=left), right=Line.of(en=right))
        for left, right in (("a", "crime"), ("b", "crime"), ("c", "no crime"))
    )
    question = Question(id=new_id(), type=QuestionType.MATCHING, pairs=pairs)
    course = tiny_course()
    module = course.modules[0].replace(self_check=(question,))
    one, _ = compose_self_study(order(course.replace(modules=(module,)), "IMM"))
    ((_, form),) = [each for each in one.questions() if each[1].id == question.id]
    assert len(form.rights) == 2
    key = one.keys.questions[form.id]
    chosen = [plain_text(form.rights[number]) for number in key.numbers]
    assert chosen == ["crime", "crime", "no crime"]


def test_the_pass_mark_is_that_of_the_post_test() -> None:
    course = tiny_course().replace(tests=())
    assert compose_self_study(order(course, "IMM"))[0].pass_mark is None
    other = Test(id=new_id(), kind=TestKind.OTHER, pass_mark_percent=50)
    post = Test(id=new_id(), kind=TestKind.POST, pass_mark_percent=75)
    assert compose_self_study(order(course.replace(tests=(other,)), "IMM"))[0].pass_mark == 50
    both = course.replace(tests=(other, post))
    assert compose_self_study(order(both, "IMM"))[0].pass_mark == 75


@pytest.mark.parametrize("key", SAMPLES)
def test_every_extension_can_be_printed_by_who_does_not_know_it(key: Key) -> None:
    for each in extensions(study(key)):
        if isinstance(each.data, QuestionForm):
            assert plain_text(each.data.stem) in plain_text(each.fallback)
