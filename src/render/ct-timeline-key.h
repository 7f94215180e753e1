/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-roles.h"
#include "ct-timeline-bar.h"

G_BEGIN_DECLS

/**
 * CtTimelineBy:
 * @CT_TIMELINE_BY_STANDARD: the standard of the framework
 * @CT_TIMELINE_BY_LEAD: who leads, the first where several are named
 * @CT_TIMELINE_BY_STATE: planned, running, late…
 * @CT_TIMELINE_BY_MONTH: the month in which it is due
 * @CT_TIMELINE_BY_FUND: where most of its money comes from
 *
 * What work is put together by, in groups of rows or in colors.
 */
typedef enum
{
  CT_TIMELINE_BY_STANDARD,
  CT_TIMELINE_BY_LEAD,
  CT_TIMELINE_BY_STATE,
  CT_TIMELINE_BY_MONTH,
  CT_TIMELINE_BY_FUND,
} CtTimelineBy;

#define CT_N_TIMELINE_BY (CT_TIMELINE_BY_FUND + 1)

/* Numbers of months that are none; they come after all others. */
#define CT_TIMELINE_MONTH_OPEN (G_MAXINT - 1)
#define CT_TIMELINE_MONTH_NONE G_MAXINT

/**
 * CtTimelineKey:
 * @by: what it tells
 * @number: of the standard; the #CtTimelineState; the #CtFund; the month as year × 12 + month − 1,
 *   or one of the above; for a lead, its place among the roles
 * @words: (unowned): who leads, as the plan writes it first; else ""
 * @id: (unowned): the same for all ways to write one lead; else ""
 *
 * What a piece of work has in common with others. Its strings belong to the #CtTimelineKeys.
 */
typedef struct
{
  CtTimelineBy by;
  int number;
  const char *words;
  const char *id;
} CtTimelineKey;

typedef struct _CtTimelineKeys CtTimelineKeys;

CtTimelineKeys *ct_timeline_keys_new (CtTimelineBy by,
                                      CtRoles *roles,
                                      CtDay today) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_keys_free (CtTimelineKeys *self);

CtTimelineKey ct_timeline_keys_read (CtTimelineKeys *self, CtNode *node);

int ct_timeline_key_compare (const CtTimelineKey *a, const CtTimelineKey *b);
void ct_timeline_key_get_month (const CtTimelineKey *self, int *year, int *month);

const char *ct_timeline_by_to_nick (CtTimelineBy by);
gboolean ct_timeline_by_from_nick (const char *nick, CtTimelineBy *by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTimelineKeys, ct_timeline_keys_free)

G_END_DECLS
