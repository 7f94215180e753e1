/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-size-trial"

#include "config.h"

#include "ct-size-trial.h"

/**
 * CtSizeTrial:
 *
 * Tells how many pages the plan's table would take in letters of another size: one point larger,
 * or smaller where the page style allows no larger ones. The table is laid out for that while the
 * user rests, on the thread of the window, since words are set on one thread only: so plans with
 * much work are left alone.
 */
struct _CtSizeTrial
{
  GObject parent_instance;

  CtPrintout *printout;
  CtPageStyle *style;
  CtPrintout *trial; /* the last one, whose words need not be set again */
  guint source;

  double size;
  guint n_pages; /* 0 while it is not known */
};

/* The pages rest this long before anything is tried, in milliseconds. */
#define DELAY 1200

/* A page of the table took about 1.5 ms when it was measured: with more pages than this it would
 * be felt. */
#define MOST_PAGES 30

enum
{
  DONE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtSizeTrial, ct_size_trial, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* @size: (out): in points */
static gboolean
find_size (CtPageSetup *setup, CtPageStyle *style, double *size)
{
  double now = ct_page_style_get_measure (style, CT_LENGTH_SIZE_TABLE);
  double lowest, highest;

  if (!ct_page_style_get_range (style, CT_LENGTH_SIZE_TABLE, &lowest, &highest))
    return FALSE;

  ct_page_setup_get_length (setup, CT_LENGTH_SIZE_TABLE, &now);
  now = CLAMP (now, lowest, highest);
  *size = now + 1 <= highest ? now + 1 : MAX (now - 1, lowest);

  return TRUE;
}

static gboolean
try_cb (gpointer user_data)
{
  CtSizeTrial *self = user_data;
  CtPageSetup *own = ct_plan_get_page_setup (ct_printout_get_plan (self->printout));
  g_autoptr (CtPageSetup) setup = ct_page_setup_new ();
  g_autoptr (GError) error = NULL;
  CtPrintout *trial;

  self->source = 0;
  if (!find_size (own, self->style, &self->size))
    return G_SOURCE_REMOVE;

  ct_node_copy_into (CT_NODE (own), CT_NODE (setup));
  ct_node_set_boxed (CT_NODE (setup), CT_PAGE_SETUP_APPENDICES, NULL);
  ct_page_setup_set_length (setup, self->style, CT_LENGTH_SIZE_TABLE, self->size);
  trial = ct_printout_try (self->printout, setup, self->trial, &error);
  if (trial == NULL)
    {
      g_info ("%s", error->message);
      return G_SOURCE_REMOVE;
    }

  g_clear_object (&self->trial);
  self->trial = trial;
  self->n_pages = ct_printout_count_table_pages (trial);
  g_signal_emit (self, signals[DONE], 0);

  return G_SOURCE_REMOVE;
}

static void
ct_size_trial_dispose (GObject *object)
{
  CtSizeTrial *self = CT_SIZE_TRIAL (object);

  ct_size_trial_stop (self);
  g_clear_object (&self->trial);

  G_OBJECT_CLASS (ct_size_trial_parent_class)->dispose (object);
}

static void
ct_size_trial_class_init (CtSizeTrialClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_size_trial_dispose;

  /* There is a result. */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
ct_size_trial_init (CtSizeTrial *self)
{
}

CtSizeTrial *
ct_size_trial_new (void)
{
  return g_object_new (CT_TYPE_SIZE_TRIAL, NULL);
}

/**
 * ct_size_trial_start:
 * @printout: the pages as they are
 * @style: the page style of their form
 *
 * What was found out before no longer counts; there is a result some time later, or none.
 */
void
ct_size_trial_start (CtSizeTrial *self, CtPrintout *printout, CtPageStyle *style)
{
  guint n_pages;

  g_return_if_fail (CT_IS_SIZE_TRIAL (self));
  g_return_if_fail (CT_IS_PRINTOUT (printout));

  ct_size_trial_stop (self);
  n_pages = ct_printout_count_table_pages (printout);
  if (n_pages == 0 || n_pages > MOST_PAGES)
    return;

  if (self->trial != NULL && ct_printout_get_plan (self->trial) != ct_printout_get_plan (printout))
    g_clear_object (&self->trial);
  self->printout = g_object_ref (printout);
  self->style = g_object_ref (style);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, DELAY, try_cb, self, NULL);
}

/* Nothing is tried any more, and there is no result. */
void
ct_size_trial_stop (CtSizeTrial *self)
{
  g_return_if_fail (CT_IS_SIZE_TRIAL (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->printout);
  g_clear_object (&self->style);
  self->n_pages = 0;
}

/**
 * ct_size_trial_get_result:
 * @size: (out): the other size, in points
 * @n_pages: (out): how many pages the table would take
 *
 * Returns: %FALSE while it is not known
 */
gboolean
ct_size_trial_get_result (CtSizeTrial *self, double *size, guint *n_pages)
{
  g_return_val_if_fail (CT_IS_SIZE_TRIAL (self), FALSE);

  if (self->n_pages == 0)
    return FALSE;

  *size = self->size;
  *n_pages = self->n_pages;

  return TRUE;
}
