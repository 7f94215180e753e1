/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CT_TYPE_COUNTERPARTS (ct_counterparts_get_type ())

G_DECLARE_FINAL_TYPE (CtCounterparts, ct_counterparts, CT, COUNTERPARTS, GObject)

/**
 * CtCounterpart:
 * @from: the code of a criterion of the older framework
 * @to: (nullable): that of the criterion that has taken its place; %NULL where none clearly has
 * @reason: why, in the words of the file
 * @verified: whether a source says so
 */
typedef struct
{
  char *from;
  char *to;
  char *reason;
  gboolean verified;
} CtCounterpart;

/**
 * CtOrigin:
 * @CT_ORIGIN_CRITERION: the criterion, as {criterion} of {framework}
 * @CT_ORIGIN_STANDARD: the standard, of what has no criterion, as {standard} of {framework}
 * @CT_ORIGIN_GOAL: the level that was the goal, as {level}
 *
 * Where an improvement comes from, in words that are noted at it.
 */
typedef enum
{
  CT_ORIGIN_CRITERION,
  CT_ORIGIN_STANDARD,
  CT_ORIGIN_GOAL,
} CtOrigin;

#define CT_N_ORIGINS (CT_ORIGIN_GOAL + 1)

CtCounterparts *ct_counterparts_new (const char *from, const char *to) G_GNUC_WARN_UNUSED_RESULT;

const char *ct_counterparts_get_from (CtCounterparts *self);
const char *ct_counterparts_get_to (CtCounterparts *self);

const char *ct_counterparts_get_origin (CtCounterparts *self, CtOrigin what);
void ct_counterparts_set_origin (CtCounterparts *self, CtOrigin what, const char *words);

gboolean ct_counterparts_add (
    CtCounterparts *self, const char *from, const char *to, const char *reason, gboolean verified);
const CtCounterpart *ct_counterparts_find (CtCounterparts *self, const char *code);
void ct_counterparts_add_standard (CtCounterparts *self, const char *from, const char *to);
const char *ct_counterparts_find_standard (CtCounterparts *self, const char *number);
guint ct_counterparts_get_length (CtCounterparts *self);
const CtCounterpart *ct_counterparts_get (CtCounterparts *self, guint position);

G_END_DECLS
