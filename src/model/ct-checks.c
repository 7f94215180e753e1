/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-checks"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-checks.h"

#include "ct-check-work.h"
#include "ct-dismissal.h"

/**
 * CtChecks:
 *
 * The findings about a plan, as a list that follows the plan while it is written. A moment after
 * the last change, what concerns one node is checked again for the nodes that changed, and then
 * what concerns the whole plan. It happens in small portions while nothing else is to be done, so
 * that typing never waits for it. The list begins with what is worst, each in the order of the
 * plan; what was passed over is in another.
 */
struct _CtChecks
{
  GObject parent_instance;

  CtPlan *plan;
  CtCheckWork *work;
  guint work_id;
  guint pause_id;

  GPtrArray *items;
  GListStore *dismissed;
  guint counts[CT_N_SEVERITIES];
};

/* A frame has 16 ms, and something else may want some of it. */
#define PORTION_USEC 5000

/* The checks wait until nothing has changed for this long. */
#define PAUSE_MSEC 300

static GType
ct_checks_get_item_type (GListModel *model)
{
  return CT_TYPE_FINDING;
}

static guint
ct_checks_get_n_items (GListModel *model)
{
  return CT_CHECKS (model)->items->len;
}

static gpointer
ct_checks_get_item (GListModel *model, guint position)
{
  CtChecks *self = CT_CHECKS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ct_checks_get_item_type;
  iface->get_n_items = ct_checks_get_n_items;
  iface->get_item = ct_checks_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CtChecks,
                               ct_checks,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GPtrArray *
make_findings (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean work_cb (gpointer data);

static void
start_work (CtChecks *self)
{
  if (self->work_id == 0)
    self->work_id = g_idle_add_full (G_PRIORITY_LOW, work_cb, self, NULL);
}

static gboolean
pause_over_cb (gpointer data)
{
  CtChecks *self = data;

  self->pause_id = 0;
  _ct_check_work_want_plan (self->work);
  start_work (self);

  return G_SOURCE_REMOVE;
}

/* What is half typed is not yet wrong, and whoever types is not to wait. */
static void
restart_pause (CtChecks *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MSEC, pause_over_cb, self);
}

static void
plan_changed_cb (CtChecks *self, CtNode *node)
{
  _ct_check_work_note_change (self->work, node);
  restart_pause (self);
}

static void
frame_changed_cb (CtChecks *self)
{
  _ct_check_work_note_frame (self->work);
  start_work (self);
}

static gboolean
is_dismissed (CtChecks *self, CtFinding *finding, guint *position)
{
  CtNodeList *dismissals = ct_plan_get_dismissals (self->plan);
  g_autofree char *ref = NULL;

  for (guint i = 0; i < ct_node_list_get_length (dismissals); i++)
    {
      CtNode *dismissal = ct_node_list_get (dismissals, i);

      if (!g_str_equal (ct_node_get_text (dismissal, CT_DISMISSAL_DIGEST),
                        ct_finding_get_digest (finding)) ||
          !g_str_equal (ct_node_get_text (dismissal, CT_DISMISSAL_RULE),
                        ct_finding_get_rule (finding)))
        continue;

      if (ref == NULL)
        ref = ct_finding_dup_ref (finding);
      if (g_str_equal (ct_node_get_text (dismissal, CT_DISMISSAL_REF), ref))
        {
          if (position != NULL)
            *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * Harvest:
 * @checks: whose harvest it is
 * @open: (element-type CtFinding): what is to be looked at
 * @dismissed: (element-type CtFinding): what was passed over
 */
typedef struct
{
  CtChecks *checks;
  GPtrArray *open;
  GPtrArray *dismissed;
} Harvest;

static void
gather (CtFinding *finding, gpointer data)
{
  Harvest *harvest = data;
  gboolean dismissed = is_dismissed (harvest->checks, finding, NULL);

  g_ptr_array_add (dismissed ? harvest->dismissed : harvest->open, g_object_ref (finding));
}

/* What is about to be printed wrong comes first; else the order of the plan. */
static GPtrArray *
sort_by_severity (GPtrArray *findings)
{
  GPtrArray *sorted = make_findings ();

  for (guint severity = 0; severity < CT_N_SEVERITIES; severity++)
    for (guint i = 0; i < findings->len; i++)
      if (ct_finding_get_severity (g_ptr_array_index (findings, i)) == severity)
        g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (findings, i)));

  return sorted;
}

/* Equal findings at both ends stay as they are. */
static void
put_items (CtChecks *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) before = self->items;
  guint shorter = MIN (before->len, items->len);
  guint start = 0, end = 0;

  while (start < shorter && before->pdata[start] == items->pdata[start])
    start++;
  while (end < shorter - start &&
         before->pdata[before->len - 1 - end] == items->pdata[items->len - 1 - end])
    end++;

  self->items = g_ptr_array_ref (items);
  if (before->len != items->len || start < shorter)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                items->len - start - end);
}

static void
put_dismissed (CtChecks *self, GPtrArray *dismissed)
{
  guint length = g_list_model_get_n_items (G_LIST_MODEL (self->dismissed));
  gboolean same = length == dismissed->len;

  for (guint i = 0; same && i < length; i++)
    {
      g_autoptr (CtFinding) old = g_list_model_get_item (G_LIST_MODEL (self->dismissed), i);

      same = ct_finding_equal (old, g_ptr_array_index (dismissed, i));
    }

  if (!same)
    g_list_store_splice (self->dismissed, 0, length, dismissed->pdata, dismissed->len);
}

static void
publish (CtChecks *self)
{
  g_autoptr (GPtrArray) open = make_findings ();
  g_autoptr (GPtrArray) dismissed = make_findings ();
  g_autoptr (GPtrArray) sorted = NULL;
  Harvest harvest = { self, open, dismissed };

  _ct_check_work_foreach (self->work, gather, &harvest);

  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < open->len; i++)
    self->counts[ct_finding_get_severity (g_ptr_array_index (open, i))]++;

  sorted = sort_by_severity (open);
  put_items (self, sorted);
  put_dismissed (self, dismissed);
}

static gboolean
work_cb (gpointer data)
{
  CtChecks *self = data;
  gint64 deadline = g_get_monotonic_time () + PORTION_USEC;

  while (_ct_check_work_do_portion (self->work))
    if (g_get_monotonic_time () > deadline)
      return G_SOURCE_CONTINUE;

  self->work_id = 0;
  publish (self);

  return G_SOURCE_REMOVE;
}

static void
ct_checks_dispose (GObject *object)
{
  CtChecks *self = CT_CHECKS (object);

  g_clear_handle_id (&self->work_id, g_source_remove);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_pointer (&self->work, _ct_check_work_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (ct_checks_parent_class)->dispose (object);
}

static void
ct_checks_finalize (GObject *object)
{
  CtChecks *self = CT_CHECKS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->dismissed);

  G_OBJECT_CLASS (ct_checks_parent_class)->finalize (object);
}

static void
ct_checks_class_init (CtChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_checks_dispose;
  G_OBJECT_CLASS (klass)->finalize = ct_checks_finalize;
}

static void
ct_checks_init (CtChecks *self)
{
  self->items = make_findings ();
  self->dismissed = g_list_store_new (CT_TYPE_FINDING);
}

/**
 * ct_checks_new:
 * @framework: (nullable): the plan's standards
 * @form: (nullable): the form that it is printed on
 * @acts: (nullable): the legal acts that are known
 * @today: the day to judge by
 */
CtChecks *
ct_checks_new (CtPlan *plan, CtFramework *framework, CtForm *form, CtLegalActs *acts, CtDay today)
{
  CtChecks *self = g_object_new (CT_TYPE_CHECKS, NULL);

  self->plan = g_object_ref (plan);
  self->work = _ct_check_work_new (plan, framework, form, acts, today);

  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::calendar", G_CALLBACK (frame_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ct_plan_get_document (plan), "notify::date",
                           G_CALLBACK (frame_changed_cb), self, G_CONNECT_SWAPPED);
  start_work (self);

  return self;
}

CtPlan *
ct_checks_get_plan (CtChecks *self)
{
  g_return_val_if_fail (CT_IS_CHECKS (self), NULL);

  return self->plan;
}

/**
 * ct_checks_get_framework:
 *
 * Returns: (transfer none) (nullable): the standards that the plan is checked against
 */
CtFramework *
ct_checks_get_framework (CtChecks *self)
{
  g_return_val_if_fail (CT_IS_CHECKS (self), NULL);

  return _ct_check_work_get_run (self->work)->framework;
}

/**
 * ct_checks_complete:
 *
 * Does at once what would be done bit by bit.
 */
void
ct_checks_complete (CtChecks *self)
{
  g_return_if_fail (CT_IS_CHECKS (self));

  g_clear_handle_id (&self->work_id, g_source_remove);
  if (self->pause_id != 0)
    {
      g_clear_handle_id (&self->pause_id, g_source_remove);
      _ct_check_work_want_plan (self->work);
    }

  while (_ct_check_work_do_portion (self->work))
    ;
  publish (self);
}

guint
ct_checks_get_n_findings (CtChecks *self, CtSeverity severity)
{
  g_return_val_if_fail (CT_IS_CHECKS (self), 0);
  g_return_val_if_fail ((guint) severity < CT_N_SEVERITIES, 0);

  return self->counts[severity];
}

/**
 * ct_checks_get_dismissed:
 *
 * Returns: (transfer none): a list of [class@Ct.Finding]: what was passed over and is still so
 */
GListModel *
ct_checks_get_dismissed (CtChecks *self)
{
  g_return_val_if_fail (CT_IS_CHECKS (self), NULL);

  return G_LIST_MODEL (self->dismissed);
}

/**
 * ct_checks_dismiss:
 *
 * Passes over @finding until the words change that it is about.
 */
void
ct_checks_dismiss (CtChecks *self, CtFinding *finding)
{
  g_autoptr (CtDismissal) dismissal = ct_dismissal_new ();
  g_autofree char *ref = ct_finding_dup_ref (finding);
  CtHistory *history = ct_plan_get_history (self->plan);

  if (is_dismissed (self, finding, NULL))
    return;

  ct_node_set_text (CT_NODE (dismissal), CT_DISMISSAL_RULE, ct_finding_get_rule (finding));
  ct_node_set_text (CT_NODE (dismissal), CT_DISMISSAL_REF, ref);
  ct_node_set_text (CT_NODE (dismissal), CT_DISMISSAL_DIGEST, ct_finding_get_digest (finding));

  ct_history_begin_group (history, _ ("Pass over a finding"));
  ct_node_list_append (ct_plan_get_dismissals (self->plan), dismissal);
  ct_history_end_group (history);
}

/**
 * ct_checks_restore:
 *
 * Shows again what was passed over.
 */
void
ct_checks_restore (CtChecks *self, CtFinding *finding)
{
  CtHistory *history = ct_plan_get_history (self->plan);
  guint position;

  if (!is_dismissed (self, finding, &position))
    return;

  ct_history_begin_group (history, _ ("Show a finding again"));
  ct_node_list_remove (ct_plan_get_dismissals (self->plan), position);
  ct_history_end_group (history);
}
