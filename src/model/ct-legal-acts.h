/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-calendar.h"

G_BEGIN_DECLS

/**
 * CtLegalAct:
 * @number: "19/2018/TT-BGDĐT"
 * @title: what it is about
 * @issued: the day that it was signed; %CT_DAY_NONE when not known
 * @issued_verified: whether that day was seen in a source
 * @from: the first day that it is in force; %CT_DAY_NONE when not known
 * @from_verified: whether that day was seen in a source
 * @to: the last day that it is in force; %CT_DAY_NONE while no end is known
 * @to_verified: whether that day was seen in a source
 * @replaced_by: (nullable): the number of the act that took its place
 *
 * A circular or decree that plans name as their basis.
 */
typedef struct
{
  char *number;
  char *title;
  CtDay issued;
  gboolean issued_verified;
  CtDay from;
  gboolean from_verified;
  CtDay to;
  gboolean to_verified;
  char *replaced_by;
} CtLegalAct;

CtLegalAct *ct_legal_act_new (const char *number) G_GNUC_WARN_UNUSED_RESULT;
void ct_legal_act_free (CtLegalAct *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtLegalAct, ct_legal_act_free)

/**
 * CtLegalCitation:
 * @words: the number as it is written in the text
 * @act: (nullable): the act that it names, %NULL when none is known by that number
 * @year: of the number
 * @day: the day that the text says it was signed on; %CT_DAY_NONE when it says none
 * @past: whether the text tells what was done by it, so that it is no basis of the plan
 */
typedef struct
{
  char *words;
  const CtLegalAct *act;
  int year;
  CtDay day;
  gboolean past;
} CtLegalCitation;

#define CT_TYPE_LEGAL_ACTS (ct_legal_acts_get_type ())

G_DECLARE_FINAL_TYPE (CtLegalActs, ct_legal_acts, CT, LEGAL_ACTS, GObject)

CtLegalActs *ct_legal_acts_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_legal_acts_add_kind (CtLegalActs *self, const char *name, const char *abbreviation);
void ct_legal_acts_add_past (CtLegalActs *self, const char *words);
void ct_legal_acts_add (CtLegalActs *self, CtLegalAct *act);

guint ct_legal_acts_get_length (CtLegalActs *self);
const CtLegalAct *ct_legal_acts_find (CtLegalActs *self, const char *number);
GPtrArray *ct_legal_acts_find_citations (CtLegalActs *self,
                                         const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
