/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-earlier-plan"

#include "config.h"

#include "ct-earlier-plan.h"

#include <glib/gi18n.h>

#include "ct-plan-file.h"
#include "ct-present-files.h"
#include "ct-recent-plan.h"

/**
 * CtEarlierPlan:
 *
 * A plan that another one goes on from, read from its file in the background.
 */
struct _CtEarlierPlan
{
  GObject parent_instance;

  CtCatalogue *catalogue;
  CtPlan *plan;
  char *problem;
  GCancellable *cancellable;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtEarlierPlan, ct_earlier_plan, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
take (CtEarlierPlan *self, CtPlan *plan, const char *problem)
{
  if (plan != NULL && ct_plan_get_calendar (plan) == NULL)
    {
      plan = NULL;
      problem = _ ("The plan does not say which school years it is for.");
    }

  g_set_object (&self->plan, plan);
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_request (CtEarlierPlan *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtEarlierPlan) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlanFile) plan_file = ct_plan_file_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  take (self, plan_file != NULL ? ct_plan_file_get_plan (plan_file) : NULL,
        error != NULL ? error->message : NULL);
}

static void
ct_earlier_plan_dispose (GObject *object)
{
  CtEarlierPlan *self = CT_EARLIER_PLAN (object);

  forget_request (self);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (ct_earlier_plan_parent_class)->dispose (object);
}

static void
ct_earlier_plan_class_init (CtEarlierPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_earlier_plan_dispose;

  /**
   * CtEarlierPlan::changed:
   *
   * There is another plan, or none; or it is known why.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_earlier_plan_init (CtEarlierPlan *self)
{
}

CtEarlierPlan *
ct_earlier_plan_new (CtCatalogue *catalogue)
{
  CtEarlierPlan *self = g_object_new (CT_TYPE_EARLIER_PLAN, NULL);

  g_set_object (&self->catalogue, catalogue);

  return self;
}

/* @plan: (nullable): an earlier plan that is in memory already */
void
ct_earlier_plan_set_plan (CtEarlierPlan *self, CtPlan *plan)
{
  g_return_if_fail (CT_IS_EARLIER_PLAN (self));

  forget_request (self);
  take (self, plan, NULL);
}

/* There is no plan until it has been read. */
void
ct_earlier_plan_load (CtEarlierPlan *self, GFile *file)
{
  g_return_if_fail (CT_IS_EARLIER_PLAN (self));
  g_return_if_fail (G_IS_FILE (file));

  forget_request (self);
  self->cancellable = g_cancellable_new ();
  take (self, NULL, NULL);
  ct_plan_file_load_async (file, self->catalogue, self->cancellable, loaded_cb,
                           g_object_ref (self));
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtEarlierPlan) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) present = ct_present_files_find_finish (result, &error);
  g_autoptr (GFile) file = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (present[0] == NULL)
    {
      ct_earlier_plan_set_plan (self, NULL);
      return;
    }

  file = g_file_new_for_uri (present[0]);
  ct_earlier_plan_load (self, file);
}

/**
 * ct_earlier_plan_find:
 * @manager: where the plans that were open before are noted
 * @plan: the plan that goes on
 *
 * Reads the same school's latest plan before @plan, if one was ever open and is still there.
 */
void
ct_earlier_plan_find (CtEarlierPlan *self, GtkRecentManager *manager, CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);
  g_auto (GStrv) uris = NULL;

  g_return_if_fail (CT_IS_EARLIER_PLAN (self));

  if (*name == '\0')
    name = ct_node_get_text (school, CT_SCHOOL_NAME);
  if (*name != '\0' && calendar != NULL)
    uris = ct_recent_plan_list_earlier (manager, name, ct_calendar_get_first_year (calendar));
  if (uris == NULL || uris[0] == NULL)
    return;

  forget_request (self);
  self->cancellable = g_cancellable_new ();
  take (self, NULL, NULL);
  ct_present_files_find_async ((const char *const *) uris, self->cancellable, found_cb,
                               g_object_ref (self));
}

/* Returns: (transfer none) (nullable): the plan; %NULL while it is read, and without one */
CtPlan *
ct_earlier_plan_get_plan (CtEarlierPlan *self)
{
  return self->plan;
}

/* Returns: (nullable): why there is no plan, in a sentence */
const char *
ct_earlier_plan_get_problem (CtEarlierPlan *self)
{
  return self->problem;
}

gboolean
ct_earlier_plan_get_loading (CtEarlierPlan *self)
{
  return self->cancellable != NULL;
}
