/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-search-field"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-search-field.h"

#include "ct-action.h"
#include "ct-band.h"
#include "ct-column.h"
#include "ct-criterion-title.h"
#include "ct-document.h"
#include "ct-evidence-item.h"
#include "ct-paragraph.h"
#include "ct-recipient.h"
#include "ct-result.h"
#include "ct-review-finding.h"
#include "ct-review.h"
#include "ct-school.h"
#include "ct-section.h"
#include "ct-standard-title.h"
#include "ct-tally.h"

/* Which fields of which nodes hold words that somebody wrote, in the order in which the window
 * shows them. Ids, kinds and levels are no words. */

static const CtSearchField school_fields[] = {
  { CT_SCHOOL_AUTHORITY, N_ ("Superior body") },
  { CT_SCHOOL_NAME, N_ ("In the heading") },
  { CT_SCHOOL_FULL_NAME, N_ ("Full name") },
  { CT_SCHOOL_ADDRESS, N_ ("Address") },
};

static const CtSearchField document_fields[] = {
  { CT_DOCUMENT_NUMBER, N_ ("Number") },
  { CT_DOCUMENT_SYMBOL, N_ ("Symbol") },
  { CT_DOCUMENT_PLACE, N_ ("Place") },
  { CT_DOCUMENT_TITLE, N_ ("Title") },
  { CT_DOCUMENT_SUBJECTS, N_ ("Subject") },
  { CT_DOCUMENT_CAPACITY, N_ ("Capacity") },
  { CT_DOCUMENT_SIGNED, N_ ("In place of the signature") },
  { CT_DOCUMENT_SIGNER_NAME, N_ ("Signer") },
};

static const CtSearchField recipient_fields[] = {
  { CT_RECIPIENT_TEXT, N_ ("Recipient") },
};

static const CtSearchField section_fields[] = {
  { CT_SECTION_HEADING, N_ ("Heading") },
};

static const CtSearchField paragraph_fields[] = {
  { CT_PARAGRAPH_TEXT, N_ ("Text") },
};

static const CtSearchField band_fields[] = {
  { CT_BAND_TEXT, N_ ("Plan table") },
};

static const CtSearchField column_fields[] = {
  { CT_COLUMN_TITLE, N_ ("Plan table") },
};

static const CtSearchField standard_title_fields[] = {
  { CT_STANDARD_TITLE_TEXT, N_ ("Plan table") },
};

static const CtSearchField criterion_title_fields[] = {
  { CT_CRITERION_TITLE_TEXT, N_ ("Plan table") },
};

static const CtSearchField result_fields[] = {
  { CT_RESULT_STATE, N_ ("Present state") },
  { CT_RESULT_STRENGTH, N_ ("Strengths") },
  { CT_RESULT_WEAKNESS, N_ ("Weaknesses") },
  { CT_RESULT_CAUSE, N_ ("Causes") },
};

static const CtSearchField tally_fields[] = {
  { CT_TALLY_PRINTED, N_ ("Printed figure") },
};

static const CtSearchField improvement_fields[] = {
  { CT_IMPROVEMENT_CONTENT, N_ ("What to improve") },
  { CT_IMPROVEMENT_GOAL, N_ ("Goal in words") },
  { CT_IMPROVEMENT_INDICATOR_OF_SUCCESS, N_ ("Indicator") },
  { CT_IMPROVEMENT_PERIOD, N_ ("Period") },
  { CT_IMPROVEMENT_LEAD, N_ ("Lead") },
  { CT_IMPROVEMENT_PARTNER, N_ ("Partners") },
  { CT_IMPROVEMENT_BUDGET, N_ ("Budget") },
  { CT_IMPROVEMENT_EVIDENCE, N_ ("Evidence") },
  { CT_IMPROVEMENT_CONDITIONS, N_ ("Conditions") },
  { CT_IMPROVEMENT_NOTE, N_ ("Note") },
};

static const CtSearchField action_fields[] = {
  { CT_ACTION_TEXT, N_ ("Action") },
  { CT_ACTION_PERIOD, N_ ("Period") },
  { CT_ACTION_LEAD, N_ ("Lead") },
  { CT_ACTION_PARTNER, N_ ("Partners") },
  { CT_ACTION_BUDGET, N_ ("Budget") },
  { CT_ACTION_EVIDENCE, N_ ("Evidence") },
  { CT_ACTION_CONDITIONS, N_ ("Conditions") },
  { CT_ACTION_NOTE, N_ ("Note") },
};

static const CtSearchField evidence_item_fields[] = {
  { CT_EVIDENCE_ITEM_CODE, N_ ("Code") },
  { CT_EVIDENCE_ITEM_TITLE, N_ ("Name") },
  { CT_EVIDENCE_ITEM_ISSUED, N_ ("Number, date of issue") },
  { CT_EVIDENCE_ITEM_ISSUER, N_ ("Issued by") },
  { CT_EVIDENCE_ITEM_LOCATION, N_ ("Where it is kept") },
  { CT_EVIDENCE_ITEM_NOTE, N_ ("Note") },
};

static const CtSearchField review_fields[] = {
  { CT_REVIEW_BY, N_ ("Reviewed by") },
  { CT_REVIEW_CONTENT, N_ ("Content") },
  { CT_REVIEW_RESULT, N_ ("Result") },
  { CT_REVIEW_ADJUSTMENT, N_ ("Adjustment") },
};

static const CtSearchField review_finding_fields[] = {
  { CT_REVIEW_FINDING_TEXT, N_ ("Review of an action") },
};

typedef struct
{
  GType (*get_type) (void);
  const CtSearchField *fields;
  guint n_fields;
} FieldTable;

#define TABLE(type, fields)                                                                        \
  {                                                                                                \
    ct_##type##_get_type, fields, G_N_ELEMENTS (fields)                                            \
  }

static const FieldTable tables[] = {
  TABLE (action, action_fields),
  TABLE (improvement, improvement_fields),
  TABLE (paragraph, paragraph_fields),
  TABLE (result, result_fields),
  TABLE (evidence_item, evidence_item_fields),
  TABLE (section, section_fields),
  TABLE (school, school_fields),
  TABLE (document, document_fields),
  TABLE (recipient, recipient_fields),
  TABLE (review, review_fields),
  TABLE (review_finding, review_finding_fields),
  TABLE (band, band_fields),
  TABLE (column, column_fields),
  TABLE (standard_title, standard_title_fields),
  TABLE (criterion_title, criterion_title_fields),
  TABLE (tally, tally_fields),
};

/**
 * ct_search_fields_of:
 * @n_fields: (out): how many there are, perhaps none
 *
 * Returns: (array length=n_fields) (nullable): the fields of @node that hold words
 */
const CtSearchField *
ct_search_fields_of (CtNode *node, guint *n_fields)
{
  GType type = G_OBJECT_TYPE (node);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i].get_type () == type)
      {
        *n_fields = tables[i].n_fields;
        return tables[i].fields;
      }

  *n_fields = 0;

  return NULL;
}
