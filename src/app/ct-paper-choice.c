/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paper-choice"

#include "config.h"

#include "ct-paper-choice.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-plan.h"

/**
 * CtPaperChoice:
 *
 * Lets a drop-down tell and choose the paper of the plan's table, or of the time line.
 */
struct _CtPaperChoice
{
  GObject parent_instance;

  GtkDropDown *drop; /* weak */
  guint field;
  CtPageSetup *setup;
  CtPageStyle *style;
  CtPaper proposed;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtPaperChoice, ct_paper_choice, G_TYPE_OBJECT)

#define MM_PER_POINT (25.4 / 72)

/* A time line has no use for an upright sheet. */
static CtPaper
get_first (CtPaperChoice *self)
{
  return self->field == CT_PAGE_SETUP_PAPER_TIMELINE ? CT_PAPER_LANDSCAPE : CT_PAPER_PORTRAIT;
}

static void
show_paper (CtPaperChoice *self)
{
  CtPaper paper = ct_page_setup_get_paper (self->setup, self->field, self->proposed);

  self->updating = TRUE;
  if (self->drop != NULL)
    gtk_drop_down_set_selected (self->drop, paper - get_first (self));
  self->updating = FALSE;
}

static void
selected_cb (CtPaperChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop);
  CtPlan *plan = self->setup != NULL ? ct_node_get_plan (CT_NODE (self->setup)) : NULL;

  if (self->updating || plan == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;

  ct_history_seal (ct_plan_get_history (plan));
  ct_page_setup_set_paper (self->setup, self->field, get_first (self) + selected, self->proposed);
}

static void
release_setup (CtPaperChoice *self)
{
  if (self->setup != NULL)
    g_signal_handlers_disconnect_by_data (self->setup, self);
  g_clear_object (&self->setup);
  g_clear_object (&self->style);
}

static void
ct_paper_choice_dispose (GObject *object)
{
  CtPaperChoice *self = CT_PAPER_CHOICE (object);

  release_setup (self);
  g_clear_weak_pointer (&self->drop);

  G_OBJECT_CLASS (ct_paper_choice_parent_class)->dispose (object);
}

static void
ct_paper_choice_class_init (CtPaperChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_paper_choice_dispose;
}

static void
ct_paper_choice_init (CtPaperChoice *self)
{
}

/**
 * ct_paper_choice_new:
 * @drop: shows the papers; is not kept alive
 * @field: %CT_PAGE_SETUP_PAPER_TABLE or %CT_PAGE_SETUP_PAPER_TIMELINE
 */
CtPaperChoice *
ct_paper_choice_new (GtkDropDown *drop, guint field)
{
  CtPaperChoice *self = g_object_new (CT_TYPE_PAPER_CHOICE, NULL);

  g_set_weak_pointer (&self->drop, drop);
  self->field = field;
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* "A4", or what it measures. */
static char *
dup_sheet_name (CtPageStyle *style, CtPaper paper)
{
  static const struct
  {
    const char *name;
    double across;
    double down;
  } sheets[] = { { "A4", 210, 297 }, { "A3", 297, 420 } };
  double width, height;

  ct_page_style_get_paper_size (style, paper, &width, &height);
  width *= MM_PER_POINT;
  height *= MM_PER_POINT;
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (fabs (MIN (width, height) - sheets[i].across) < 1 &&
        fabs (MAX (width, height) - sheets[i].down) < 1)
      return g_strdup (sheets[i].name);

  return g_strdup_printf ("%.0f × %.0f mm", width, height);
}

static char *
dup_label (CtPaperChoice *self, CtPageStyle *style, CtPaper paper)
{
  g_autofree char *sheet = dup_sheet_name (style, CT_PAPER_PORTRAIT);
  g_autofree char *other = dup_sheet_name (style, CT_PAPER_DOUBLE);

  if (self->field == CT_PAGE_SETUP_PAPER_TIMELINE)
    /* Translators: a sheet of paper on its long side; %s is its size, as in “A3” */
    return g_strdup_printf (_ ("%s, turned"), paper == CT_PAPER_DOUBLE ? other : sheet);

  switch (paper)
    {
    case CT_PAPER_LANDSCAPE:
      /* Translators: %s is the size of the paper, as in “A4” */
      return g_strdup_printf (_ ("%s, table turned"), sheet);

    case CT_PAPER_DOUBLE:
      /* Translators: the first %s is the size of the paper, as in “A4”, the second that of the
       * pages with the table, as in “A3” */
      return g_strdup_printf (_ ("%s, table on %s, turned"), sheet, other);

    case CT_PAPER_PORTRAIT:
    default:
      /* Translators: %s is the size of the paper, as in “A4” */
      return g_strdup_printf (_ ("%s, table upright"), sheet);
    }
}

static void
list_papers (CtPaperChoice *self, CtPageStyle *style)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  for (guint paper = get_first (self); paper < CT_N_PAPERS; paper++)
    {
      g_autofree char *label = dup_label (self, style, paper);

      gtk_string_list_append (rows, label);
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->drop, G_LIST_MODEL (rows));
  self->updating = FALSE;
}

/**
 * ct_paper_choice_bind:
 * @setup: (nullable): of the plan
 * @style: (nullable): how large the sheets are
 * @proposed: what form or style propose
 */
void
ct_paper_choice_bind (CtPaperChoice *self, CtPageSetup *setup, CtPageStyle *style, CtPaper proposed)
{
  g_return_if_fail (CT_IS_PAPER_CHOICE (self));

  if (setup == self->setup && style == self->style && proposed == self->proposed)
    return;

  release_setup (self);
  if (setup == NULL || style == NULL || self->drop == NULL)
    return;

  self->setup = g_object_ref (setup);
  self->style = g_object_ref (style);
  self->proposed = proposed;
  list_papers (self, style);
  g_signal_connect_swapped (setup,
                            self->field == CT_PAGE_SETUP_PAPER_TIMELINE ? "notify::paper-timeline"
                                                                        : "notify::paper-table",
                            G_CALLBACK (show_paper), self);
  show_paper (self);
}
