/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-framework.h"
#include "ct-plan.h"
#include "ct-timeline-bar.h"
#include "ct-timeline-categories.h"
#include "ct-timeline-key.h"

G_BEGIN_DECLS

/**
 * CtTimelineRowKind:
 * @CT_TIMELINE_ROW_STANDARD: a standard, with what stands under it
 * @CT_TIMELINE_ROW_CRITERION: a criterion (or a provision of the level above them) with its work
 * @CT_TIMELINE_ROW_IMPROVEMENT: an improvement that has words, with its actions
 * @CT_TIMELINE_ROW_WORK: one action, or an improvement that has none
 * @CT_TIMELINE_ROW_GROUP: work that has something else in common, see #CtTimelineBy
 */
typedef enum
{
  CT_TIMELINE_ROW_STANDARD,
  CT_TIMELINE_ROW_CRITERION,
  CT_TIMELINE_ROW_IMPROVEMENT,
  CT_TIMELINE_ROW_WORK,
  CT_TIMELINE_ROW_GROUP,
} CtTimelineRowKind;

/**
 * CtTimelineRow:
 * @kind: what it shows
 * @level: how far down it stands, 0 for what nothing stands above
 * @key: for %CT_TIMELINE_ROW_GROUP, what its work has in common
 * @standard: its standard, "" when it has none
 * @criterion: the code of its criterion; "" in the row of a standard
 * @provision: the provision in place of a criterion, else ""
 * @node: (unowned) (nullable): the work or the improvement that it shows
 * @improvement: the number of its improvement in the criterion, from 1
 * @action: the number of the action in the improvement, from 1; 0 for an improvement without any
 * @first_work: its first piece of work, see ct_timeline_rows_get_work()
 * @n_works: how many there are
 * @n_done: how many of them are done
 * @folded: whether what stands under it is hidden
 */
typedef struct
{
  CtTimelineRowKind kind;
  guint level;
  CtTimelineKey key;
  const char *standard;
  const char *criterion;
  const char *provision;
  CtNode *node;
  guint improvement;
  guint action;
  guint first_work;
  guint n_works;
  guint n_done;
  gboolean folded;
} CtTimelineRow;

/* Whether the rows include @improvement. */
typedef gboolean (*CtTimelineFilter) (CtImprovement *improvement, gpointer user_data);

typedef struct _CtTimelineRows CtTimelineRows;

CtTimelineRows *ct_timeline_rows_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_rows_free (CtTimelineRows *self);

void ct_timeline_rows_set_plan (CtTimelineRows *self, CtPlan *plan, CtFramework *framework);
void ct_timeline_rows_set_filter (CtTimelineRows *self,
                                  CtTimelineFilter filter,
                                  gpointer user_data);
void ct_timeline_rows_set_roles (CtTimelineRows *self, CtRoles *roles);
void ct_timeline_rows_set_today (CtTimelineRows *self, CtDay today);
void ct_timeline_rows_set_grouping (CtTimelineRows *self, CtTimelineBy by);
CtTimelineBy ct_timeline_rows_get_grouping (const CtTimelineRows *self);
void ct_timeline_rows_set_coloring (CtTimelineRows *self, CtTimelineBy by);
CtTimelineBy ct_timeline_rows_get_coloring (const CtTimelineRows *self);
const CtTimelineCategories *ct_timeline_rows_get_categories (const CtTimelineRows *self);
void ct_timeline_rows_set_issued (CtTimelineRows *self, CtPlan *issued);
void ct_timeline_rows_set_flat (CtTimelineRows *self, gboolean flat);
void ct_timeline_rows_set_open (CtTimelineRows *self, gboolean open);
void ct_timeline_rows_rebuild (CtTimelineRows *self);

guint ct_timeline_rows_get_length (const CtTimelineRows *self);
const CtTimelineRow *ct_timeline_rows_get (const CtTimelineRows *self, guint position);
int ct_timeline_rows_find_node (const CtTimelineRows *self, CtNode *node);
int ct_timeline_rows_find_group (const CtTimelineRows *self,
                                 const char *standard,
                                 const char *criterion,
                                 const char *provision);
int ct_timeline_rows_find_parent (const CtTimelineRows *self, guint position);
gboolean ct_timeline_rows_set_folded (CtTimelineRows *self, guint position, gboolean folded);
int ct_timeline_rows_reveal (CtTimelineRows *self, CtNode *node);

guint ct_timeline_rows_get_n_works (const CtTimelineRows *self);
CtNode *ct_timeline_rows_get_work (const CtTimelineRows *self, guint work);
GPtrArray *ct_timeline_rows_list_without_time (const CtTimelineRows *self)
    G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_rows_get_extent (const CtTimelineRows *self, CtDay *earliest, CtDay *latest);
GArray *ct_timeline_rows_list_bars (const CtTimelineRows *self,
                                    guint position,
                                    const CtTimelineScale *scale,
                                    CtDay today,
                                    guint *n_lanes) G_GNUC_WARN_UNUSED_RESULT;

GArray *ct_timeline_rows_list_issued_bars (const CtTimelineRows *self,
                                           guint position,
                                           const CtTimelineScale *scale) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_timeline_rows_has_issued (const CtTimelineRows *self);

void ct_timeline_rows_get_span (const CtTimelineRows *self,
                                guint position,
                                const CtTimelineScale *scale,
                                CtDay today,
                                CtDay *start,
                                CtDay *end);

char *ct_timeline_rows_dup_code (const CtTimelineRows *self,
                                 guint position) G_GNUC_WARN_UNUSED_RESULT;
const char *ct_timeline_rows_get_words (const CtTimelineRows *self, guint position);
char *ct_timeline_rows_dup_label (const CtTimelineRows *self,
                                  guint position) G_GNUC_WARN_UNUSED_RESULT;
char *ct_timeline_rows_dup_lead (const CtTimelineRows *self,
                                 guint position) G_GNUC_WARN_UNUSED_RESULT;
char *ct_timeline_rows_dup_money (const CtTimelineRows *self,
                                  guint position) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTimelineRows, ct_timeline_rows_free)

G_END_DECLS
