/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-live-pages"

#include "config.h"

#include "ct-live-pages.h"

#include <glib/gi18n.h>

#include "ct-catalogue-roles.h"
#include "ct-issued-plan.h"
#include "ct-refresh-pace.h"
#include "ct-standing.h"

/**
 * CtLivePages:
 *
 * The printed pages of a plan as it is now, for all who show them. They are laid out anew after
 * each change of the plan, but only while somebody looks.
 */
struct _CtLivePages
{
  GObject parent_instance;

  CtCatalogue *catalogue;
  CtPlan *plan;
  CtPrintout *printout;
  char *problem;
  CtIssue *issue; /* of which the last pages show the copy */
  CtPageRenderer *renderer;

  guint n_viewers;
  guint refresh_source;
  CtRefreshPace pace;
  gboolean stale;
};

/* What the pictures of pages may take, in bytes. */
#define PICTURE_MEMORY (64 * 1024 * 1024)

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtLivePages, ct_live_pages, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
cancel_refresh (CtLivePages *self)
{
  g_clear_handle_id (&self->refresh_source, g_source_remove);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CtLivePages *self = user_data;

  self->refresh_source = 0;
  ct_live_pages_refresh (self);

  return G_SOURCE_REMOVE;
}

static void
schedule (CtLivePages *self)
{
  guint delay = ct_refresh_pace_change (&self->pace, g_get_monotonic_time ());

  cancel_refresh (self);
  if (self->n_viewers > 0)
    self->refresh_source =
        g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, delay, refresh_cb, self, NULL);
}

static void
queue_refresh (CtLivePages *self)
{
  self->stale = TRUE;
  schedule (self);
}

/* Only the time line shows what was issued, which takes as long to read as the plan. A copy that
 * can't be read is told where it is looked at for itself. */
static CtPlan *
load_issued (CtLivePages *self)
{
  CtPageSetup *setup = ct_plan_get_page_setup (self->plan);
  CtIssue *issue = ct_page_setup_has_appendix (setup, CT_APPENDIX_TIMELINE)
                       ? ct_standing_get_latest_issue (self->plan)
                       : NULL;
  CtPlan *last = self->printout != NULL ? ct_printout_get_issued (self->printout) : NULL;
  g_autoptr (GError) error = NULL;
  CtPlan *issued;

  if (!g_set_object (&self->issue, issue))
    return last != NULL ? g_object_ref (last) : NULL;

  issued = issue != NULL ? ct_issued_plan_load_latest (self->plan, &error) : NULL;
  if (error != NULL)
    g_info ("%s", error->message);

  return issued;
}

/* What has not changed since the last pages is taken from them; @whole tells whether there were
 * none to take it from.
 */
static CtPrintout *
create_printout (CtLivePages *self, CtForm *form, gboolean *whole, GError **error)
{
  const char *framework_id = ct_node_get_text (CT_NODE (self->plan), CT_PLAN_FRAMEWORK);
  CtFramework *framework = ct_catalogue_get_framework (self->catalogue, framework_id);
  CtPrintout *last = self->printout;
  g_autoptr (CtPlan) issued = load_issued (self);
  CtPrintReferences references = { ct_catalogue_get_roles (self->catalogue),
                                   ct_catalogue_get_holidays (self->catalogue), issued };

  *whole = last == NULL || ct_printout_get_plan (last) != self->plan ||
           ct_printout_get_form (last) != form || ct_printout_get_framework (last) != framework ||
           ct_printout_get_issued (last) != issued;
  if (!*whole)
    return ct_printout_renew (last, error);

  return ct_printout_new (self->plan, form, framework,
                          ct_catalogue_get_page_style (self->catalogue,
                                                       ct_form_get_page_style (form)),
                          &references, error);
}

static CtPrintout *
lay_out (CtLivePages *self)
{
  gint64 start = g_get_monotonic_time ();
  CtForm *form = ct_live_pages_get_form (self);
  g_autoptr (GError) error = NULL;
  CtPrintout *printout;
  gboolean whole;

  if (self->plan == NULL || self->catalogue == NULL)
    return NULL;

  if (form == NULL)
    {
      self->problem = g_strdup (_ ("There are no pages: no printed form is installed."));
      return NULL;
    }

  printout = create_printout (self, form, &whole, &error);
  ct_refresh_pace_note (&self->pace, g_get_monotonic_time () - start, whole);
  if (printout == NULL)
    self->problem = g_strdup (error->message);

  return printout;
}

static void
ct_live_pages_dispose (GObject *object)
{
  CtLivePages *self = CT_LIVE_PAGES (object);

  cancel_refresh (self);
  if (self->renderer != NULL)
    ct_page_renderer_set_printout (self->renderer, NULL);
  g_clear_object (&self->renderer);
  g_clear_object (&self->printout);
  g_clear_object (&self->issue);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (ct_live_pages_parent_class)->dispose (object);
}

static void
ct_live_pages_finalize (GObject *object)
{
  g_free (CT_LIVE_PAGES (object)->problem);

  G_OBJECT_CLASS (ct_live_pages_parent_class)->finalize (object);
}

static void
ct_live_pages_class_init (CtLivePagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ct_live_pages_dispose;
  object_class->finalize = ct_live_pages_finalize;

  /**
   * CtLivePages::changed:
   *
   * There are new pages, or there are none any more.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_live_pages_init (CtLivePages *self)
{
  self->renderer = ct_page_renderer_new (PICTURE_MEMORY);
}

CtLivePages *
ct_live_pages_new (void)
{
  return g_object_new (CT_TYPE_LIVE_PAGES, NULL);
}

CtCatalogue *
ct_live_pages_get_catalogue (CtLivePages *self)
{
  g_return_val_if_fail (CT_IS_LIVE_PAGES (self), NULL);

  return self->catalogue;
}

/* @catalogue: (nullable): the standards and forms that there are */
void
ct_live_pages_set_catalogue (CtLivePages *self, CtCatalogue *catalogue)
{
  g_return_if_fail (CT_IS_LIVE_PAGES (self));

  if (g_set_object (&self->catalogue, catalogue))
    queue_refresh (self);
}

CtPlan *
ct_live_pages_get_plan (CtLivePages *self)
{
  g_return_val_if_fail (CT_IS_LIVE_PAGES (self), NULL);

  return self->plan;
}

/* @plan: (nullable): the plan to print */
void
ct_live_pages_set_plan (CtLivePages *self, CtPlan *plan)
{
  g_return_if_fail (CT_IS_LIVE_PAGES (self));
  g_return_if_fail (plan == NULL || CT_IS_PLAN (plan));

  if (self->plan == plan)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, queue_refresh, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);

  self->pace = (CtRefreshPace){ 0 };
  queue_refresh (self);
}

/* From now on somebody looks at the pages. */
void
ct_live_pages_add_viewer (CtLivePages *self)
{
  g_return_if_fail (CT_IS_LIVE_PAGES (self));

  self->n_viewers++;
  if (self->stale && self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_cb, self);
}

void
ct_live_pages_remove_viewer (CtLivePages *self)
{
  g_return_if_fail (CT_IS_LIVE_PAGES (self));
  g_return_if_fail (self->n_viewers > 0);

  self->n_viewers--;
  if (self->n_viewers == 0)
    cancel_refresh (self);
}

/* Lays the pages out now, if the plan has changed since they were. */
void
ct_live_pages_refresh (CtLivePages *self)
{
  g_autoptr (CtPrintout) printout = NULL;

  g_return_if_fail (CT_IS_LIVE_PAGES (self));

  cancel_refresh (self);
  if (!self->stale)
    return;

  self->stale = FALSE;
  g_clear_pointer (&self->problem, g_free);
  printout = lay_out (self);
  g_set_object (&self->printout, printout);
  if (printout == NULL)
    g_clear_object (&self->issue);
  ct_page_renderer_set_printout (self->renderer, printout);

  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: (transfer none) (nullable): the form that the plan is printed on */
CtForm *
ct_live_pages_get_form (CtLivePages *self)
{
  g_return_val_if_fail (CT_IS_LIVE_PAGES (self), NULL);

  return self->plan != NULL && self->catalogue != NULL
             ? ct_catalogue_get_plan_form (self->catalogue, self->plan)
             : NULL;
}

/* Returns: (transfer none) (nullable): the pages as they were laid out last */
CtPrintout *
ct_live_pages_get_printout (CtLivePages *self)
{
  g_return_val_if_fail (CT_IS_LIVE_PAGES (self), NULL);

  return self->printout;
}

/* Returns: (nullable): why there are no pages, as a sentence */
const char *
ct_live_pages_get_problem (CtLivePages *self)
{
  g_return_val_if_fail (CT_IS_LIVE_PAGES (self), NULL);

  return self->problem;
}

/* Returns: (transfer none): makes the pictures of the pages */
CtPageRenderer *
ct_live_pages_get_renderer (CtLivePages *self)
{
  g_return_val_if_fail (CT_IS_LIVE_PAGES (self), NULL);

  return self->renderer;
}
