/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-file.h"

G_BEGIN_DECLS

/**
 * CtDraftIndex:
 * @uri: (nullable): the file that the plan comes from
 * @etag: (nullable): the state of the file from which the draft departs
 * @digest: (nullable): of what the file held then
 * @school: (nullable): the school's name
 * @first_year: the plan's first school year
 * @years: the number of school years; 0 when they are not known
 *
 * What is to be known of a draft without reading it.
 */
typedef struct
{
  char *uri;
  char *etag;
  char *digest;
  char *school;
  int first_year;
  int years;
} CtDraftIndex;

CtDraftIndex *ct_draft_index_new (CtPlanFile *plan_file) G_GNUC_WARN_UNUSED_RESULT;
CtDraftIndex *ct_draft_index_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void ct_draft_index_free (CtDraftIndex *self);

char *ct_draft_index_dup_text (const CtDraftIndex *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
