/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-schema"

#include "config.h"

#include "ct-plan-schema.h"

#include "ct-action.h"
#include "ct-band.h"
#include "ct-column.h"
#include "ct-criterion-title.h"
#include "ct-dismissal.h"
#include "ct-evidence-item.h"
#include "ct-indicator-mark.h"
#include "ct-issue.h"
#include "ct-paragraph.h"
#include "ct-recipient.h"
#include "ct-review-finding.h"
#include "ct-review.h"
#include "ct-section.h"
#include "ct-signed-copy.h"
#include "ct-standard-title.h"
#include "ct-tally.h"

/* The plan's file format, element by element, in the order in which it is written. What the file
 * calls something and what the model calls it stand side by side here and nowhere else.
 */

/* The lists, numbered as the classes add them. */
enum
{
  PLAN_PREAMBLE,
  PLAN_SECTIONS,
  PLAN_CLOSING,
  PLAN_ASSESSMENTS,
  PLAN_IMPROVEMENTS,
  PLAN_EVIDENCE,
  PLAN_REVIEWS,
  PLAN_ISSUES,
  PLAN_DISMISSALS,
};

enum
{
  SECTION_PARAGRAPHS,
  SECTION_COLUMNS,
  SECTION_BANDS,
  SECTION_STANDARD_TITLES,
  SECTION_CRITERION_TITLES,
};

static CtNode *
get_plan (CtNode *owner)
{
  return owner;
}

static CtNode *
get_school (CtNode *owner)
{
  return CT_NODE (ct_plan_get_school (CT_PLAN (owner)));
}

static CtNode *
get_document (CtNode *owner)
{
  return CT_NODE (ct_plan_get_document (CT_PLAN (owner)));
}

static CtNode *
get_page_setup (CtNode *owner)
{
  return CT_NODE (ct_plan_get_page_setup (CT_PLAN (owner)));
}

#define ATTRIBUTES(...)                                                                            \
  (const CtAttributeSpec[])                                                                        \
  {                                                                                                \
    __VA_ARGS__,                                                                                   \
    {                                                                                              \
      NULL                                                                                         \
    }                                                                                              \
  }
#define TEXT_ELEMENT(name_, field_)                                                                \
  {                                                                                                \
    name_, CT_ELEMENT_TEXT, .field = field_                                                        \
  }
#define LINE_ELEMENT(name_, field_, repeated_)                                                     \
  {                                                                                                \
    name_, CT_ELEMENT_LINE, .field = field_, .repeated = repeated_                                 \
  }
#define GROUP_ELEMENT(name_, children_)                                                            \
  {                                                                                                \
    name_, CT_ELEMENT_GROUP, .children = children_                                                 \
  }
#define PERIOD_ELEMENT(field_)                                                                     \
  {                                                                                                \
    "period", CT_ELEMENT_PERIOD, .field = field_, .attributes = fixed_attributes,                  \
                                 .children = period_children                                       \
  }
#define BUDGET_ELEMENT(field_)                                                                     \
  {                                                                                                \
    "budget", CT_ELEMENT_BUDGET, .field = field_, .attributes = fixed_attributes,                  \
                                 .children = budget_children                                       \
  }
#define EVIDENCE_ELEMENT(field_)                                                                   \
  {                                                                                                \
    "evidence", CT_ELEMENT_EVIDENCE, .field = field_,                                              \
                                     .attributes = ATTRIBUTES ({ "ref", CT_ATTRIBUTE_VALUE, 0 })   \
  }
#define PARAGRAPH_ELEMENT(name_, list_, variant_, attributes_)                                     \
  {                                                                                                \
    name_, CT_ELEMENT_NODE,                                                                        \
        .field = CT_PARAGRAPH_TEXT, .list = list_, .node_type = ct_paragraph_get_type,             \
        .variant_field = CT_PARAGRAPH_KIND, .variant = variant_, .attributes = attributes_         \
  }
#define PARAGRAPH_ELEMENTS(list_)                                                                  \
  PARAGRAPH_ELEMENT ("p", list_, CT_PARAGRAPH_TEXT_KIND, NULL),                                    \
      PARAGRAPH_ELEMENT ("h", list_, CT_PARAGRAPH_HEADING, level_attributes),                      \
      PARAGRAPH_ELEMENT ("li", list_, CT_PARAGRAPH_ITEM, level_attributes)

static const CtAttributeSpec level_attributes[] = {
  { "level", CT_ATTRIBUTE_NUMBER, CT_PARAGRAPH_LEVEL },
  { NULL },
};

static const CtAttributeSpec fixed_attributes[] = {
  { "fixed", CT_ATTRIBUTE_VALUE, 0 },
  { NULL },
};

static const CtElementSpec period_children[] = {
  { "text", CT_ELEMENT_WORDS },
  { "range", CT_ELEMENT_RANGE,
    .attributes = ATTRIBUTES ({ "start", CT_ATTRIBUTE_VALUE, 0 },
                              { "end", CT_ATTRIBUTE_VALUE, 1 },
                              { "repeat", CT_ATTRIBUTE_VALUE, 2 }) },
  { NULL },
};

static const CtElementSpec budget_children[] = {
  { "text", CT_ELEMENT_WORDS },
  { "sum", CT_ELEMENT_SUM,
    .attributes =
        ATTRIBUTES ({ "amount", CT_ATTRIBUTE_VALUE, 0 }, { "source", CT_ATTRIBUTE_VALUE, 1 }) },
  { NULL },
};

static const CtElementSpec school_children[] = {
  TEXT_ELEMENT ("authority", CT_SCHOOL_AUTHORITY),
  TEXT_ELEMENT ("name", CT_SCHOOL_NAME),
  TEXT_ELEMENT ("full-name", CT_SCHOOL_FULL_NAME),
  TEXT_ELEMENT ("address", CT_SCHOOL_ADDRESS),
  { NULL },
};

static const CtElementSpec signer_children[] = {
  LINE_ELEMENT ("capacity", CT_DOCUMENT_CAPACITY, 1),
  TEXT_ELEMENT ("signed", CT_DOCUMENT_SIGNED),
  TEXT_ELEMENT ("name", CT_DOCUMENT_SIGNER_NAME),
  { NULL },
};

static const CtElementSpec recipients_children[] = {
  { "recipient", CT_ELEMENT_NODE, .field = CT_RECIPIENT_TEXT, .list = 0,
    .node_type = ct_recipient_get_type,
    .attributes = ATTRIBUTES ({ "copies", CT_ATTRIBUTE_NUMBER, CT_RECIPIENT_COPIES }) },
  { NULL },
};

static const CtElementSpec document_children[] = {
  TEXT_ELEMENT ("number", CT_DOCUMENT_NUMBER),
  TEXT_ELEMENT ("symbol", CT_DOCUMENT_SYMBOL),
  TEXT_ELEMENT ("place", CT_DOCUMENT_PLACE),
  TEXT_ELEMENT ("date", CT_DOCUMENT_DATE),
  TEXT_ELEMENT ("title", CT_DOCUMENT_TITLE),
  LINE_ELEMENT ("subject", CT_DOCUMENT_SUBJECTS, 0),
  GROUP_ELEMENT ("signer", signer_children),
  GROUP_ELEMENT ("recipients", recipients_children),
  { NULL },
};

static const CtElementSpec page_children[] = {
  { "appendix", CT_ELEMENT_LINE, .field = CT_PAGE_SETUP_APPENDICES,
    .attributes = ATTRIBUTES ({ "kind", CT_ATTRIBUTE_VALUE, 0 }) },
  { NULL },
};

static const CtElementSpec preamble_children[] = {
  PARAGRAPH_ELEMENTS (PLAN_PREAMBLE),
  { NULL },
};

static const CtElementSpec closing_children[] = {
  PARAGRAPH_ELEMENTS (PLAN_CLOSING),
  { NULL },
};

static const CtElementSpec columns_children[] = {
  { "column", CT_ELEMENT_NODE, .list = SECTION_COLUMNS, .node_type = ct_column_get_type,
    .attributes = ATTRIBUTES ({ "field", CT_ATTRIBUTE_TEXT, CT_COLUMN_FIELD },
                              { "title", CT_ATTRIBUTE_TEXT, CT_COLUMN_TITLE },
                              { "width", CT_ATTRIBUTE_TEXT, CT_COLUMN_WIDTH }) },
  { NULL },
};

static const CtElementSpec section_children[] = {
  TEXT_ELEMENT ("heading", CT_SECTION_HEADING),
  PARAGRAPH_ELEMENTS (SECTION_PARAGRAPHS),
  GROUP_ELEMENT ("columns", columns_children),
  { "band", CT_ELEMENT_NODE, .field = CT_BAND_TEXT, .list = SECTION_BANDS,
    .node_type = ct_band_get_type,
    .attributes = ATTRIBUTES ({ "level", CT_ATTRIBUTE_TEXT, CT_BAND_LEVEL }) },
  { "standard-title", CT_ELEMENT_NODE, .field = CT_STANDARD_TITLE_TEXT,
    .list = SECTION_STANDARD_TITLES, .node_type = ct_standard_title_get_type,
    .attributes = ATTRIBUTES ({ "no", CT_ATTRIBUTE_TEXT, CT_STANDARD_TITLE_NO },
                              { "number", CT_ATTRIBUTE_TEXT, CT_STANDARD_TITLE_NUMBER }) },
  { "criterion-title", CT_ELEMENT_NODE, .field = CT_CRITERION_TITLE_TEXT,
    .list = SECTION_CRITERION_TITLES, .node_type = ct_criterion_title_get_type,
    .attributes = ATTRIBUTES ({ "ref", CT_ATTRIBUTE_TEXT, CT_CRITERION_TITLE_REF }) },
  { NULL },
};

static const CtElementSpec sections_children[] = {
  { "section", CT_ELEMENT_NODE, .list = PLAN_SECTIONS, .node_type = ct_section_get_type,
    .attributes = ATTRIBUTES ({ "id", CT_ATTRIBUTE_ID },
                              { "kind", CT_ATTRIBUTE_TEXT, CT_SECTION_KIND },
                              { "number", CT_ATTRIBUTE_TEXT, CT_SECTION_NUMBER },
                              { "bullets", CT_ATTRIBUTE_TEXT, CT_SECTION_BULLETS }),
    .children = section_children },
  { NULL },
};

static const CtElementSpec result_children[] = {
  { "indicator", CT_ELEMENT_NODE, .list = 0, .node_type = ct_indicator_mark_get_type,
    .attributes = ATTRIBUTES ({ "level", CT_ATTRIBUTE_NUMBER, CT_INDICATOR_MARK_LEVEL },
                              { "letter", CT_ATTRIBUTE_TEXT, CT_INDICATOR_MARK_LETTER },
                              { "met", CT_ATTRIBUTE_TEXT, CT_INDICATOR_MARK_MET }) },
  TEXT_ELEMENT ("state", CT_RESULT_STATE),
  TEXT_ELEMENT ("strength", CT_RESULT_STRENGTH),
  TEXT_ELEMENT ("weakness", CT_RESULT_WEAKNESS),
  TEXT_ELEMENT ("cause", CT_RESULT_CAUSE),
  { NULL },
};

static const CtElementSpec assessment_children[] = {
  { "result", CT_ELEMENT_NODE, .list = 0, .node_type = ct_result_get_type,
    .attributes = ATTRIBUTES ({ "criterion", CT_ATTRIBUTE_TEXT, CT_RESULT_CRITERION },
                              { "level", CT_ATTRIBUTE_NUMBER, CT_RESULT_LEVEL }),
    .children = result_children },
  { "tally", CT_ELEMENT_NODE, .list = 1, .node_type = ct_tally_get_type,
    .attributes = ATTRIBUTES ({ "level", CT_ATTRIBUTE_NUMBER, CT_TALLY_LEVEL },
                              { "met", CT_ATTRIBUTE_NUMBER, CT_TALLY_MET },
                              { "of", CT_ATTRIBUTE_NUMBER, CT_TALLY_OF },
                              { "printed", CT_ATTRIBUTE_TEXT, CT_TALLY_PRINTED }) },
  { "overall", CT_ELEMENT_TEXT,
    .attributes = ATTRIBUTES ({ "level", CT_ATTRIBUTE_NUMBER, CT_ASSESSMENT_OVERALL }) },
  { NULL },
};

static const CtElementSpec assessments_children[] = {
  { "assessment", CT_ELEMENT_NODE, .list = PLAN_ASSESSMENTS, .node_type = ct_assessment_get_type,
    .attributes = ATTRIBUTES ({ "id", CT_ATTRIBUTE_ID },
                              { "year", CT_ATTRIBUTE_NUMBER, CT_ASSESSMENT_YEAR },
                              { "by", CT_ATTRIBUTE_TEXT, CT_ASSESSMENT_BY },
                              { "framework", CT_ATTRIBUTE_TEXT, CT_ASSESSMENT_FRAMEWORK }),
    .children = assessment_children },
  { NULL },
};

static const CtElementSpec action_children[] = {
  TEXT_ELEMENT ("text", CT_ACTION_TEXT),
  PERIOD_ELEMENT (CT_ACTION_PERIOD),
  TEXT_ELEMENT ("lead", CT_ACTION_LEAD),
  TEXT_ELEMENT ("partner", CT_ACTION_PARTNER),
  BUDGET_ELEMENT (CT_ACTION_BUDGET),
  TEXT_ELEMENT ("conditions", CT_ACTION_CONDITIONS),
  EVIDENCE_ELEMENT (CT_ACTION_EVIDENCE),
  TEXT_ELEMENT ("note", CT_ACTION_NOTE),
  { "after", CT_ELEMENT_LINE, .field = CT_ACTION_AFTER, .repeated = 1,
    .attributes = ATTRIBUTES ({ "ref", CT_ATTRIBUTE_VALUE, 0 }) },
  { NULL },
};

static const CtElementSpec improvement_children[] = {
  TEXT_ELEMENT ("content", CT_IMPROVEMENT_CONTENT),
  { "goal", CT_ELEMENT_TEXT, .field = CT_IMPROVEMENT_GOAL,
    .attributes = ATTRIBUTES ({ "level", CT_ATTRIBUTE_NUMBER, CT_IMPROVEMENT_GOAL_LEVEL }) },
  TEXT_ELEMENT ("indicator-of-success", CT_IMPROVEMENT_INDICATOR_OF_SUCCESS),
  PERIOD_ELEMENT (CT_IMPROVEMENT_PERIOD),
  TEXT_ELEMENT ("lead", CT_IMPROVEMENT_LEAD),
  TEXT_ELEMENT ("partner", CT_IMPROVEMENT_PARTNER),
  BUDGET_ELEMENT (CT_IMPROVEMENT_BUDGET),
  TEXT_ELEMENT ("conditions", CT_IMPROVEMENT_CONDITIONS),
  EVIDENCE_ELEMENT (CT_IMPROVEMENT_EVIDENCE),
  TEXT_ELEMENT ("note", CT_IMPROVEMENT_NOTE),
  { "action", CT_ELEMENT_NODE, .list = 0, .node_type = ct_action_get_type,
    .attributes = ATTRIBUTES ({ "id", CT_ATTRIBUTE_ID },
                              { "status", CT_ATTRIBUTE_STATUS, CT_ACTION_STATUS },
                              { "progress", CT_ATTRIBUTE_NUMBER, CT_ACTION_PROGRESS }),
    .children = action_children },
  { NULL },
};

static const CtElementSpec improvements_children[] = {
  { "improvement", CT_ELEMENT_NODE, .list = PLAN_IMPROVEMENTS, .node_type = ct_improvement_get_type,
    .attributes = ATTRIBUTES ({ "id", CT_ATTRIBUTE_ID },
                              { "standard", CT_ATTRIBUTE_TEXT, CT_IMPROVEMENT_STANDARD },
                              { "criterion", CT_ATTRIBUTE_TEXT, CT_IMPROVEMENT_CRITERION },
                              { "level4", CT_ATTRIBUTE_TEXT, CT_IMPROVEMENT_LEVEL4 }),
    .children = improvement_children },
  { NULL },
};

static const CtElementSpec item_children[] = {
  TEXT_ELEMENT ("title", CT_EVIDENCE_ITEM_TITLE),
  TEXT_ELEMENT ("issued", CT_EVIDENCE_ITEM_ISSUED),
  TEXT_ELEMENT ("issuer", CT_EVIDENCE_ITEM_ISSUER),
  TEXT_ELEMENT ("location", CT_EVIDENCE_ITEM_LOCATION),
  TEXT_ELEMENT ("note", CT_EVIDENCE_ITEM_NOTE),
  { "use", CT_ELEMENT_LINE, .field = CT_EVIDENCE_ITEM_USES,
    .attributes = ATTRIBUTES ({ "criterion", CT_ATTRIBUTE_VALUE, 0 }) },
  { NULL },
};

static const CtElementSpec evidence_list_children[] = {
  { "item", CT_ELEMENT_NODE, .list = PLAN_EVIDENCE, .node_type = ct_evidence_item_get_type,
    .attributes = ATTRIBUTES ({ "id", CT_ATTRIBUTE_ID },
                              { "code", CT_ATTRIBUTE_TEXT, CT_EVIDENCE_ITEM_CODE }),
    .children = item_children },
  { NULL },
};

static const CtElementSpec review_children[] = {
  TEXT_ELEMENT ("by", CT_REVIEW_BY),
  TEXT_ELEMENT ("content", CT_REVIEW_CONTENT),
  TEXT_ELEMENT ("result", CT_REVIEW_RESULT),
  TEXT_ELEMENT ("adjustment", CT_REVIEW_ADJUSTMENT),
  { "finding", CT_ELEMENT_NODE, .field = CT_REVIEW_FINDING_TEXT, .list = 0,
    .node_type = ct_review_finding_get_type,
    .attributes = ATTRIBUTES ({ "action", CT_ATTRIBUTE_TEXT, CT_REVIEW_FINDING_ACTION },
                              { "status", CT_ATTRIBUTE_STATUS, CT_REVIEW_FINDING_STATUS },
                              { "progress", CT_ATTRIBUTE_NUMBER, CT_REVIEW_FINDING_PROGRESS }) },
  { NULL },
};

static const CtElementSpec reviews_children[] = {
  { "review", CT_ELEMENT_NODE, .list = PLAN_REVIEWS, .node_type = ct_review_get_type,
    .attributes = ATTRIBUTES ({ "id", CT_ATTRIBUTE_ID },
                              { "point", CT_ATTRIBUTE_TEXT, CT_REVIEW_POINT },
                              { "date", CT_ATTRIBUTE_TEXT, CT_REVIEW_DATE }),
    .children = review_children },
  { NULL },
};

static const CtElementSpec issue_children[] = {
  { "copy", CT_ELEMENT_TEXT, .field = CT_ISSUE_COPY,
    .attributes = ATTRIBUTES ({ "encoding", CT_ATTRIBUTE_TEXT, CT_ISSUE_COPY_ENCODING }) },
  { "signed", CT_ELEMENT_NODE, .list = 0, .node_type = ct_signed_copy_get_type,
    .attributes = ATTRIBUTES ({ "uri", CT_ATTRIBUTE_TEXT, CT_SIGNED_COPY_URI },
                              { "digest", CT_ATTRIBUTE_TEXT, CT_SIGNED_COPY_DIGEST },
                              { "date", CT_ATTRIBUTE_TEXT, CT_SIGNED_COPY_DATE },
                              { "by", CT_ATTRIBUTE_TEXT, CT_SIGNED_COPY_BY },
                              { "recipient", CT_ATTRIBUTE_TEXT, CT_SIGNED_COPY_RECIPIENT }) },
  { NULL },
};

static const CtElementSpec issues_children[] = {
  { "issue", CT_ELEMENT_NODE, .list = PLAN_ISSUES, .node_type = ct_issue_get_type,
    .attributes = ATTRIBUTES ({ "id", CT_ATTRIBUTE_ID },
                              { "number", CT_ATTRIBUTE_TEXT, CT_ISSUE_NUMBER },
                              { "date", CT_ATTRIBUTE_TEXT, CT_ISSUE_DATE },
                              { "digest", CT_ATTRIBUTE_TEXT, CT_ISSUE_DIGEST },
                              { "content", CT_ATTRIBUTE_TEXT, CT_ISSUE_CONTENT }),
    .children = issue_children },
  { NULL },
};

static const CtElementSpec dismissals_children[] = {
  { "dismissal", CT_ELEMENT_NODE, .list = PLAN_DISMISSALS, .node_type = ct_dismissal_get_type,
    .attributes = ATTRIBUTES ({ "rule", CT_ATTRIBUTE_TEXT, CT_DISMISSAL_RULE },
                              { "ref", CT_ATTRIBUTE_TEXT, CT_DISMISSAL_REF },
                              { "digest", CT_ATTRIBUTE_TEXT, CT_DISMISSAL_DIGEST }) },
  { NULL },
};

static const CtElementSpec plan_children[] = {
  { "school", CT_ELEMENT_NODE, .get_single = get_school,
    .attributes = ATTRIBUTES ({ "kind", CT_ATTRIBUTE_TEXT, CT_SCHOOL_KIND }),
    .children = school_children },
  { "calendar", CT_ELEMENT_CALENDAR, .field = CT_PLAN_CALENDAR,
    .attributes = ATTRIBUTES ({ "first-year", CT_ATTRIBUTE_VALUE, 0 },
                              { "years", CT_ATTRIBUTE_VALUE, 1 },
                              { "year-start", CT_ATTRIBUTE_VALUE, 2 },
                              { "term-2", CT_ATTRIBUTE_VALUE, 3 },
                              { "year-end", CT_ATTRIBUTE_VALUE, 4 }) },
  { "document", CT_ELEMENT_NODE, .get_single = get_document,
    .attributes = ATTRIBUTES ({ "state", CT_ATTRIBUTE_TEXT, CT_DOCUMENT_STATE }),
    .children = document_children },
  { "page", CT_ELEMENT_NODE, .get_single = get_page_setup,
    .attributes =
        ATTRIBUTES ({ "margin-top", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_MARGIN_TOP },
                    { "margin-bottom", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_MARGIN_BOTTOM },
                    { "margin-left", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_MARGIN_LEFT },
                    { "margin-right", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_MARGIN_RIGHT },
                    { "first-line-indent", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_FIRST_LINE_INDENT },
                    { "paragraph-space", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_PARAGRAPH_SPACE },
                    { "line-spacing", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_LINE_SPACING },
                    { "size-body", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_SIZE_BODY },
                    { "size-table", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_SIZE_TABLE },
                    { "paper-table", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_PAPER_TABLE },
                    { "paper-timeline", CT_ATTRIBUTE_TEXT, CT_PAGE_SETUP_PAPER_TIMELINE }),
    .children = page_children },
  GROUP_ELEMENT ("preamble", preamble_children),
  GROUP_ELEMENT ("sections", sections_children),
  GROUP_ELEMENT ("closing", closing_children),
  GROUP_ELEMENT ("assessments", assessments_children),
  GROUP_ELEMENT ("improvements", improvements_children),
  GROUP_ELEMENT ("evidence-list", evidence_list_children),
  GROUP_ELEMENT ("reviews", reviews_children),
  GROUP_ELEMENT ("issues", issues_children),
  GROUP_ELEMENT ("dismissals", dismissals_children),
  { NULL },
};

static const CtElementSpec document_root[] = {
  { "plan", CT_ELEMENT_NODE, .get_single = get_plan,
    .attributes = ATTRIBUTES ({ "version", CT_ATTRIBUTE_TEXT, CT_PLAN_VERSION },
                              { "framework", CT_ATTRIBUTE_TEXT, CT_PLAN_FRAMEWORK },
                              { "form", CT_ATTRIBUTE_TEXT, CT_PLAN_FORM }),
    .children = plan_children },
  { NULL },
};

static const CtElementSpec document_spec = GROUP_ELEMENT ("", document_root);

/**
 * ct_plan_schema_get_document:
 *
 * Returns: what stands for the file as a whole: its one child is the root element
 */
const CtElementSpec *
ct_plan_schema_get_document (void)
{
  return &document_spec;
}

/* Whether the element may stand several times in its parent. */
gboolean
ct_element_spec_is_repeated (const CtElementSpec *spec)
{
  switch (spec->kind)
    {
    case CT_ELEMENT_NODE:
      return spec->get_single == NULL;

    case CT_ELEMENT_LINE:
    case CT_ELEMENT_EVIDENCE:
    case CT_ELEMENT_RANGE:
    case CT_ELEMENT_SUM:
      return TRUE;

    case CT_ELEMENT_GROUP: /* a second list of items goes on with the first */
      return spec->children[0].kind == CT_ELEMENT_NODE;

    case CT_ELEMENT_TEXT:
    case CT_ELEMENT_CALENDAR:
    case CT_ELEMENT_PERIOD:
    case CT_ELEMENT_BUDGET:
    case CT_ELEMENT_WORDS:
    default:
      return FALSE;
    }
}

/* Whether text inside the element is content, with its white space. */
gboolean
ct_element_spec_holds_text (const CtElementSpec *spec)
{
  switch (spec->kind)
    {
    case CT_ELEMENT_NODE:
    case CT_ELEMENT_TEXT:
      return spec->field != 0;

    case CT_ELEMENT_LINE:
      return spec->attributes == NULL;

    case CT_ELEMENT_EVIDENCE:
    case CT_ELEMENT_WORDS:
      return TRUE;

    case CT_ELEMENT_GROUP:
    case CT_ELEMENT_CALENDAR:
    case CT_ELEMENT_PERIOD:
    case CT_ELEMENT_BUDGET:
    case CT_ELEMENT_RANGE:
    case CT_ELEMENT_SUM:
    default:
      return FALSE;
    }
}

/**
 * ct_element_spec_find_child:
 * @hint: (inout): where to look first; elements mostly come in their order
 *
 * Returns: (nullable): the child of that name
 */
const CtElementSpec *
ct_element_spec_find_child (const CtElementSpec *spec, const char *name, guint *hint)
{
  const CtElementSpec *children = spec->children;
  guint first = *hint;

  if (children == NULL)
    return NULL;

  for (guint i = first; children[i].name != NULL; i++)
    if (strcmp (children[i].name, name) == 0)
      {
        *hint = i;
        return &children[i];
      }

  for (guint i = 0; i < first; i++)
    if (strcmp (children[i].name, name) == 0)
      {
        *hint = i;
        return &children[i];
      }

  return NULL;
}

const CtAttributeSpec *
ct_element_spec_find_attribute (const CtElementSpec *spec, const char *name)
{
  const CtAttributeSpec *known = spec->attributes;

  for (; known != NULL && known->name != NULL; known++)
    if (strcmp (known->name, name) == 0)
      return known;

  return NULL;
}

/* One list may hold items of several names; the first name's turn writes them all. */
const CtElementSpec *
ct_element_spec_find_variant (const CtElementSpec *spec, CtNode *node)
{
  int variant;

  if (spec->variant_field == 0)
    return spec;

  variant = ct_node_get_number (node, spec->variant_field);
  for (const CtElementSpec *other = spec; other->name != NULL; other++)
    if (other->variant_field == spec->variant_field && other->variant == variant)
      return other;

  return spec;
}
