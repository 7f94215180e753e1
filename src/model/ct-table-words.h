/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "ct-form.h"

G_BEGIN_DECLS

/* What a column of a table from elsewhere becomes. */
typedef enum
{
  CT_TABLE_ROLE_NONE,
  CT_TABLE_ROLE_ORDER,
  CT_TABLE_ROLE_CRITERION,
  CT_TABLE_ROLE_CONTENT,
  CT_TABLE_ROLE_GOAL,
  CT_TABLE_ROLE_INDICATOR,
  CT_TABLE_ROLE_ACTIONS,
  CT_TABLE_ROLE_PERIOD,
  CT_TABLE_ROLE_PEOPLE, /* who leads and who joins in, in one cell */
  CT_TABLE_ROLE_LEAD,
  CT_TABLE_ROLE_PARTNER,
  CT_TABLE_ROLE_BUDGET,
  CT_TABLE_ROLE_CONDITIONS,
  CT_TABLE_ROLE_RESOURCES, /* money and other conditions, in one cell */
  CT_TABLE_ROLE_EVIDENCE,
  CT_TABLE_ROLE_STATUS,
  CT_TABLE_ROLE_NOTE,
} CtTableRole;

#define CT_N_TABLE_ROLES (CT_TABLE_ROLE_NOTE + 1)

/* Words that tell what a line is. */
typedef enum
{
  CT_TABLE_MARK_STANDARD,
  CT_TABLE_MARK_CRITERION,
  CT_TABLE_MARK_LEVEL,
  CT_TABLE_MARK_LEAD,
  CT_TABLE_MARK_PARTNER,
  CT_TABLE_MARK_LEAD_IN,
} CtTableMark;

#define CT_N_TABLE_MARKS (CT_TABLE_MARK_LEAD_IN + 1)

typedef struct _CtTableWords CtTableWords;

CtTableWords *ct_table_words_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_table_words_free (CtTableWords *self);

void ct_table_words_add_title (CtTableWords *self, CtTableRole role, const char *title);
void ct_table_words_add_sample (CtTableWords *self, CtTableRole role, const char *sample);
void ct_table_words_add_mark (CtTableWords *self, CtTableMark mark, const char *words);
void ct_table_words_add_form (CtTableWords *self, CtForm *form);

CtTableRole ct_table_words_match_title (CtTableWords *self, const char *title);
gboolean ct_table_words_is_title (CtTableWords *self, const char *text);
gboolean ct_table_words_has_sample (CtTableWords *self, CtTableRole role, const char *text);
const char *ct_table_words_skip_mark (CtTableWords *self, CtTableMark mark, const char *text);

gboolean ct_table_role_from_nick (const char *nick, CtTableRole *role);
gboolean ct_table_mark_from_nick (const char *nick, CtTableMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTableWords, ct_table_words_free)

G_END_DECLS
