/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtFormField:
 *
 * What a column of a printed table shows. One column may show several, one below the other.
 */
typedef enum
{
  CT_FORM_FIELD_NONE,

  /* The plan table. */
  CT_FORM_FIELD_ORDER,
  CT_FORM_FIELD_CRITERION,
  CT_FORM_FIELD_CONTENT,
  CT_FORM_FIELD_GOAL,
  CT_FORM_FIELD_INDICATOR,
  CT_FORM_FIELD_ACTIONS,
  CT_FORM_FIELD_PERIOD,
  CT_FORM_FIELD_LEAD,
  CT_FORM_FIELD_PARTNER,
  CT_FORM_FIELD_BUDGET,
  CT_FORM_FIELD_CONDITIONS,
  CT_FORM_FIELD_EVIDENCE,
  CT_FORM_FIELD_NOTE,
  CT_FORM_FIELD_STATUS,

  /* The problems table. */
  CT_FORM_FIELD_STANDARD,
  CT_FORM_FIELD_STATE,
  CT_FORM_FIELD_WEAKNESS,
  CT_FORM_FIELD_CAUSE,

  /* The reviews table. */
  CT_FORM_FIELD_POINT,
  CT_FORM_FIELD_REVIEW_CONTENT,
  CT_FORM_FIELD_REVIEW_RESULT,
  CT_FORM_FIELD_ADJUSTMENT,
  CT_FORM_FIELD_BY,

  /* Tables of the appendices. */
  CT_FORM_FIELD_LEVELS,
  CT_FORM_FIELD_SOURCE,
  CT_FORM_FIELD_YEARS,
  CT_FORM_FIELD_TOTAL,
  CT_FORM_FIELD_ROLE,
  CT_FORM_FIELD_CODE,
  CT_FORM_FIELD_TITLE,
  CT_FORM_FIELD_ISSUED,
  CT_FORM_FIELD_ISSUER,
  CT_FORM_FIELD_LOCATION,
} CtFormField;

#define CT_N_FORM_FIELDS (CT_FORM_FIELD_LOCATION + 1)

/* The most fields that one column combines. */
#define CT_FORM_COLUMN_MAX_FIELDS 4

guint ct_form_fields_from_nicks (const char *names, CtFormField fields[CT_FORM_COLUMN_MAX_FIELDS]);
char *ct_form_fields_dup_nicks (const CtFormField *fields,
                                guint n_fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
