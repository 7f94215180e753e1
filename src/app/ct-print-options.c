/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-options"

#include "config.h"

#include "ct-print-options.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-appendix-list.h"
#include "ct-paper-choice.h"
#include "ct-section.h"
#include "ct-size-trial.h"

/**
 * CtPrintOptions:
 *
 * What can be chosen about the pages while one looks at them: form, paper, size of the letters in
 * tables and appendices, each with what follows from it. All of it is kept in the plan.
 */
struct _CtPrintOptions
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkDropDown *form_drop;
  GtkLabel *form_caption;
  GtkDropDown *paper_drop;
  GtkLabel *paper_caption;
  GtkLabel *paper_warning;
  GtkDropDown *size_drop;
  GtkLabel *size_caption;
  CtAppendixList *appendices;

  CtLivePages *pages;
  CtPaperChoice *paper;
  CtSizeTrial *trial;
  GArray *sizes; /* those that can be chosen, in points */
  GListModel *forms;
  CtPageSetup *setup;
  CtPageStyle *style;
  gboolean updating;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtPrintOptions, ct_print_options, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* How finely the size of letters is chosen, in points. */
#define SIZE_STEP 0.5

/* The form */

static guint
count_columns (CtPlan *plan, CtForm *form)
{
  CtNodeList *sections = ct_plan_get_sections (plan);

  /* The plan may have columns of its own in the place of the form's. */
  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      guint n_columns =
          ct_node_list_get_length (ct_section_get_columns (ct_node_list_get (sections, i)));

      if (n_columns > 0)
        return n_columns;
    }

  return ct_form_get_n_columns (form, CT_FORM_TABLE_PLAN);
}

static void
list_forms (CtPrintOptions *self)
{
  CtCatalogue *catalogue = ct_live_pages_get_catalogue (self->pages);
  GListModel *forms = catalogue != NULL ? ct_catalogue_get_forms (catalogue) : NULL;
  g_autoptr (GtkStringList) rows = NULL;

  if (forms == NULL || forms == self->forms)
    return;

  rows = gtk_string_list_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (forms, i);

      gtk_string_list_append (rows, ct_form_get_label (form));
    }

  g_set_object (&self->forms, forms);
  gtk_drop_down_set_model (self->form_drop, G_LIST_MODEL (rows));
}

static void
show_form (CtPrintOptions *self, CtPlan *plan, CtForm *form)
{
  g_autofree char *caption = NULL;

  list_forms (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->forms); i++)
    {
      g_autoptr (CtForm) other = g_list_model_get_item (self->forms, i);

      if (other == form)
        gtk_drop_down_set_selected (self->form_drop, i);
    }

  caption = g_strdup_printf (
      /* Translators: what a printed form is made of; %u are numbers */
      _ ("%u sections; table of %u columns"), ct_node_list_get_length (ct_plan_get_sections (plan)),
      count_columns (plan, form));
  gtk_label_set_label (self->form_caption, caption);
}

static void
form_chosen_cb (CtPrintOptions *self)
{
  guint position = gtk_drop_down_get_selected (self->form_drop);
  CtPlan *plan = self->pages != NULL ? ct_live_pages_get_plan (self->pages) : NULL;
  g_autoptr (CtForm) form = NULL;

  if (self->updating || plan == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  form = g_list_model_get_item (self->forms, position);
  if (form != ct_live_pages_get_form (self->pages))
    {
      ct_history_seal (ct_plan_get_history (plan));
      ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, ct_form_get_id (form));
    }
}

/* Paper and margins */

static void
show_margins (CtPrintOptions *self)
{
  static const CtLength lengths[] = { CT_LENGTH_MARGIN_TOP, CT_LENGTH_MARGIN_BOTTOM,
                                      CT_LENGTH_MARGIN_LEFT, CT_LENGTH_MARGIN_RIGHT };
  g_autoptr (CtPageStyle) applied = ct_page_setup_apply (self->setup, self->style);
  const char *rules = ct_page_style_get_label (self->style);
  g_autoptr (GString) margins = g_string_new (NULL);
  g_autofree char *caption = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_string_append_printf (margins, "%s%.4g", i > 0 ? " · " : "",
                            ct_page_style_get_measure (applied, lengths[i]));

  if (*rules != '\0')
    caption = g_strdup_printf (
        /* Translators: the first %s are four numbers, the second the name of a decree */
        _ ("Margins %s mm after %s"), margins->str, rules);
  else
    caption = g_strdup_printf (
        /* Translators: %s are four numbers */
        _ ("Margins %s mm"), margins->str);
  gtk_label_set_label (self->paper_caption, caption);
}

/* A table of many columns is too much for an upright sheet. */
static void
show_broken_words (CtPrintOptions *self, CtPrintout *printout)
{
  guint n = printout != NULL ? ct_printout_count_broken_words (printout) : 0;
  g_autofree char *warning =
      g_strdup_printf (ngettext ("%u word is too wide for its column and goes on in the next line.",
                                 "%u words are too wide for their columns and go on in the next "
                                 "line.",
                                 n),
                       n);

  gtk_label_set_label (self->paper_warning, warning);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_warning), n > 0);
}

/* The size of letters in tables */

static char *
dup_size (double size)
{
  return g_strdup_printf ("%.4g", size);
}

static void
list_sizes (CtPrintOptions *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  double lowest, highest;

  g_array_set_size (self->sizes, 0);
  if (ct_page_style_get_range (self->style, CT_LENGTH_SIZE_TABLE, &lowest, &highest))
    for (double size = lowest; size <= highest + SIZE_STEP / 2; size += SIZE_STEP)
      {
        g_autofree char *row = dup_size (size);

        g_array_append_val (self->sizes, size);
        gtk_string_list_append (rows, row);
      }

  gtk_drop_down_set_model (self->size_drop, G_LIST_MODEL (rows));
}

/* What was typed elsewhere between two steps is shown as the nearer one. */
static void
show_size (CtPrintOptions *self)
{
  g_autoptr (CtPageStyle) applied = ct_page_setup_apply (self->setup, self->style);
  double size = ct_page_style_get_measure (applied, CT_LENGTH_SIZE_TABLE);
  guint nearest = 0;

  for (guint i = 0; i < self->sizes->len; i++)
    if (fabs (g_array_index (self->sizes, double, i) - size) <
        fabs (g_array_index (self->sizes, double, nearest) - size))
      nearest = i;

  if (self->sizes->len > 0)
    gtk_drop_down_set_selected (self->size_drop, nearest);
  gtk_widget_set_sensitive (GTK_WIDGET (self->size_drop), self->sizes->len > 0);
}

static void
size_chosen_cb (CtPrintOptions *self)
{
  guint position = gtk_drop_down_get_selected (self->size_drop);

  if (self->updating || self->setup == NULL || position >= self->sizes->len)
    return;

  ct_history_seal (ct_plan_get_history (ct_node_get_plan (CT_NODE (self->setup))));
  ct_page_setup_set_length (self->setup, self->style, CT_LENGTH_SIZE_TABLE,
                            g_array_index (self->sizes, double, position));
}

/* "4 pages of the table; 5 at 12" */
static void
show_table_pages (CtPrintOptions *self)
{
  CtPrintout *printout = ct_live_pages_get_printout (self->pages);
  guint n_pages = printout != NULL ? ct_printout_count_table_pages (printout) : 0;
  g_autoptr (GString) caption = g_string_new (NULL);
  double other_size;
  guint n_other;

  if (n_pages > 0)
    g_string_printf (caption, ngettext ("%u page of the table", "%u pages of the table", n_pages),
                     n_pages);

  if (n_pages > 0 && ct_size_trial_get_result (self->trial, &other_size, &n_other))
    {
      g_autofree char *size = dup_size (other_size);

      g_string_append (caption, "; ");
      g_string_append_printf (caption,
                              /* Translators: goes on “4 pages of the table; ”: how many it would be
                               * with letters of the size %s */
                              ngettext ("%u at size %s", "%u at size %s", n_other), n_other, size);
    }

  gtk_label_set_label (self->size_caption, caption->str);
  gtk_widget_set_visible (GTK_WIDGET (self->size_caption), caption->len > 0);
}

/* Showing */

static void
show_setup (CtPrintOptions *self)
{
  self->updating = TRUE;
  show_margins (self);
  show_size (self);
  self->updating = FALSE;
}

static void
release_setup (CtPrintOptions *self)
{
  if (self->setup != NULL)
    g_signal_handlers_disconnect_by_data (self->setup, self);
  g_clear_object (&self->setup);
  g_clear_object (&self->style);
}

static void
take_setup (CtPrintOptions *self, CtPageSetup *setup, CtPageStyle *style)
{
  gboolean same_style = style == self->style;

  if (setup == self->setup && same_style)
    return;

  release_setup (self);
  self->setup = g_object_ref (setup);
  self->style = g_object_ref (style);
  g_signal_connect_swapped (setup, "notify", G_CALLBACK (show_setup), self);
  ct_appendix_list_bind (self->appendices, setup, style);
  if (!same_style)
    list_sizes (self);
}

static void
try_size (CtPrintOptions *self, CtPrintout *printout)
{
  if (printout != NULL)
    ct_size_trial_start (self->trial, printout, self->style);
  else
    ct_size_trial_stop (self->trial);
}

/* There is no plan, or no form for it. */
static void
let_go (CtPrintOptions *self)
{
  ct_size_trial_stop (self->trial);
  ct_paper_choice_bind (self->paper, NULL, NULL, CT_PAPER_PORTRAIT);
  ct_appendix_list_bind (self->appendices, NULL, NULL);
  release_setup (self);
}

static void
show_all (CtPrintOptions *self)
{
  CtForm *form = ct_live_pages_get_form (self->pages);
  CtPlan *plan = ct_live_pages_get_plan (self->pages);
  CtPrintout *printout = ct_live_pages_get_printout (self->pages);
  CtPageStyle *style = NULL;

  if (form != NULL)
    style = ct_catalogue_get_page_style (ct_live_pages_get_catalogue (self->pages),
                                         ct_form_get_page_style (form));
  if (style == NULL)
    {
      let_go (self);
      return;
    }

  self->updating = TRUE;
  show_form (self, plan, form);
  take_setup (self, ct_plan_get_page_setup (plan), style);
  self->updating = FALSE;

  ct_paper_choice_bind (self->paper, self->setup, style,
                        ct_form_get_paper (form, CT_FORM_TABLE_PLAN));
  show_setup (self);
  show_broken_words (self, printout);
  ct_appendix_list_show_printout (self->appendices, printout);
  try_size (self, printout);
  show_table_pages (self);
}

/* The pages may be looked at elsewhere, beside the editor, where every edit makes new ones. */
static void
pages_changed_cb (CtPrintOptions *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
}

static void
ct_print_options_map (GtkWidget *widget)
{
  CtPrintOptions *self = CT_PRINT_OPTIONS (widget);

  GTK_WIDGET_CLASS (ct_print_options_parent_class)->map (widget);

  if (self->pages != NULL)
    show_all (self);
}

static void
ct_print_options_unmap (GtkWidget *widget)
{
  ct_size_trial_stop (CT_PRINT_OPTIONS (widget)->trial);

  GTK_WIDGET_CLASS (ct_print_options_parent_class)->unmap (widget);
}

/* To all that the school may choose about its pages. */
static void
show_finer (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPrintOptions *self = CT_PRINT_OPTIONS (widget);

  if (self->setup != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, self->setup, CT_PAGE_SETUP_MARGIN_TOP);
}

static void
ct_print_options_dispose (GObject *object)
{
  CtPrintOptions *self = CT_PRINT_OPTIONS (object);

  release_setup (self);
  g_clear_object (&self->forms);
  g_clear_object (&self->paper);
  if (self->pages != NULL)
    g_signal_handlers_disconnect_by_data (self->pages, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_PRINT_OPTIONS);
  g_clear_object (&self->trial);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (ct_print_options_parent_class)->dispose (object);
}

static void
ct_print_options_finalize (GObject *object)
{
  g_array_unref (CT_PRINT_OPTIONS (object)->sizes);

  G_OBJECT_CLASS (ct_print_options_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, content);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, form_drop);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, form_caption);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, paper_drop);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, paper_caption);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, paper_warning);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, size_drop);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, size_caption);
  gtk_widget_class_bind_template_child (klass, CtPrintOptions, appendices);
  gtk_widget_class_bind_template_callback (klass, form_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, size_chosen_cb);
}

static void
ct_print_options_class_init (CtPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_print_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = ct_print_options_finalize;
  widget_class->map = ct_print_options_map;
  widget_class->unmap = ct_print_options_unmap;

  /**
   * CtPrintOptions::activated:
   * @node: a part of the plan that the user wants to edit elsewhere
   * @field: one of its fields
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, CT_TYPE_NODE, G_TYPE_UINT);

  g_type_ensure (CT_TYPE_APPENDIX_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-print-options.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "print-options.show-finer", NULL, show_finer);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printoptions");
}

static void
ct_print_options_init (CtPrintOptions *self)
{
  self->sizes = g_array_new (FALSE, FALSE, sizeof (double));
  self->trial = ct_size_trial_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  self->paper = ct_paper_choice_new (self->paper_drop, CT_PAGE_SETUP_PAPER_TABLE);
  g_signal_connect_object (self->trial, "done", G_CALLBACK (show_table_pages), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
ct_print_options_new (void)
{
  return g_object_new (CT_TYPE_PRINT_OPTIONS, NULL);
}

/**
 * ct_print_options_set_pages:
 * @pages: the pages that the options are about, once and for all
 */
void
ct_print_options_set_pages (CtPrintOptions *self, CtLivePages *pages)
{
  g_return_if_fail (CT_IS_PRINT_OPTIONS (self));
  g_return_if_fail (self->pages == NULL);

  self->pages = g_object_ref (pages);
  g_signal_connect_swapped (pages, "changed", G_CALLBACK (pages_changed_cb), self);
}

/**
 * ct_print_options_set_read_only:
 * @read_only: whether the plan is only to be looked at
 */
void
ct_print_options_set_read_only (CtPrintOptions *self, gboolean read_only)
{
  g_return_if_fail (CT_IS_PRINT_OPTIONS (self));

  gtk_widget_set_sensitive (self->content, !read_only);
}
