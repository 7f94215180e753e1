/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-start-page"

#include "config.h"

#include "ct-start-page.h"

#include <glib/gi18n.h>

#include "ct-dialogs.h"
#include "ct-draft-folder.h"
#include "ct-draft-row.h"
#include "ct-mnemonic.h"
#include "ct-recent-row.h"
#include "ct-sample-plan.h"
#include "ct-text-fold.h"

/* A search field for fewer plans than this would only be in the way. */
#define MIN_SEARCHABLE 5

/**
 * CtStartPage:
 *
 * What a window without a plan shows: what to do first, samples to look at, drafts that were left
 * behind, and the plans that were open before.
 */
struct _CtStartPage
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkWidget *samples_title;
  GtkBox *samples_box;
  GtkRevealer *drafts_revealer;
  GtkBox *drafts_box;
  GtkEditable *search_entry;
  GtkListBox *recent_list;
  GtkLabel *empty_label;

  GFile *drafts;
  GtkRecentManager *manager;
  GListStore *plans;
  GtkFilterListModel *found_plans;
  GtkCustomFilter *filter;
  char *folded_words;
  CtDay today;
};

G_DEFINE_FINAL_TYPE (CtStartPage, ct_start_page, GTK_TYPE_WIDGET)

/* Plans that were open before */

static gboolean
is_found (gpointer item, gpointer user_data)
{
  CtStartPage *self = user_data;

  return ct_recent_plan_matches (CT_RECENT_PLAN (item), self->folded_words);
}

static void
update_empty_label (CtStartPage *self)
{
  guint n_plans = g_list_model_get_n_items (G_LIST_MODEL (self->plans));
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found_plans));

  gtk_label_set_label (self->empty_label, n_plans == 0
                                              ? _ ("Plans that you open appear here.")
                                              : _ ("None of these plans has those words."));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), n_found == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_list), n_found > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n_plans >= MIN_SEARCHABLE);
}

static void
search_changed (CtStartPage *self)
{
  g_free (self->folded_words);
  self->folded_words = ct_text_fold (gtk_editable_get_text (self->search_entry));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_empty_label (self);
}

static int
compare_infos (gconstpointer a, gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

static void
reload_recent (CtStartPage *self)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (self->manager), compare_infos);

  g_list_store_remove_all (self->plans);
  for (GList *link = infos; link != NULL; link = link->next)
    if (ct_recent_plan_is_ours (link->data))
      {
        g_autoptr (CtRecentPlan) plan = ct_recent_plan_new (link->data, self->today);

        g_list_store_append (self->plans, plan);
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  update_empty_label (self);
}

static void
forget_cb (CtStartPage *self, CtRecentRow *row)
{
  const char *uri = ct_recent_plan_get_uri (ct_recent_row_get_plan (row));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (gtk_recent_manager_remove_item (self->manager, uri, &error))
    return;

  /* Another window may have removed it before. */
  if (gtk_recent_manager_has_item (self->manager, uri))
    ct_dialogs_show_error (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           _ ("The plan is still in the list"), error->message);
  else
    reload_recent (self);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = ct_recent_row_new (CT_RECENT_PLAN (item));

  g_signal_connect_object (row, "forget", G_CALLBACK (forget_cb), user_data, G_CONNECT_SWAPPED);

  return row;
}

static void
row_activated (CtStartPage *self, GtkListBoxRow *row)
{
  CtRecentPlan *plan = ct_recent_row_get_plan (CT_RECENT_ROW (row));

  if (ct_recent_plan_get_problem (plan) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-plan", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-uri", "s",
                                ct_recent_plan_get_uri (plan));
}

/* Samples */

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_sample (CtStartPage *self, const CtSamplePlan *sample)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = create_label (sample->caption, "caption-text");

  gtk_widget_add_css_class (caption, "dim");
  gtk_box_append (GTK_BOX (box), create_label (sample->title, "sample-title"));
  gtk_box_append (GTK_BOX (box), caption);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "sample");
  gtk_widget_set_tooltip_text (button, _ ("Opens a copy; the sample stays as it is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sample->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sample->caption, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sample->uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-sample");
  gtk_box_append (self->samples_box, button);
}

static void
ct_start_page_dispose (GObject *object)
{
  CtStartPage *self = CT_START_PAGE (object);

  g_clear_object (&self->drafts);
  g_clear_object (&self->manager);
  g_clear_object (&self->found_plans);
  g_clear_object (&self->plans);
  g_clear_pointer (&self->folded_words, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_START_PAGE);

  G_OBJECT_CLASS (ct_start_page_parent_class)->dispose (object);
}

static void
ct_start_page_class_init (CtStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, samples_title);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, samples_box);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, drafts_revealer);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, drafts_box);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, CtStartPage, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "startpage");
}

static void
ct_start_page_init (CtStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_mnemonic_name_buttons (GTK_WIDGET (self));

  self->plans = g_list_store_new (CT_TYPE_RECENT_PLAN);
  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  self->found_plans = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->plans)),
                                                 GTK_FILTER (self->filter));
  gtk_list_box_bind_model (self->recent_list, G_LIST_MODEL (self->found_plans), create_row, self,
                           NULL);
  update_empty_label (self);
}

GtkWidget *
ct_start_page_new (void)
{
  return g_object_new (CT_TYPE_START_PAGE, NULL);
}

/**
 * ct_start_page_set_recent_manager:
 * @manager: where the plans that were open before are noted
 * @today: the day on which what is late in them is late
 */
void
ct_start_page_set_recent_manager (CtStartPage *self, GtkRecentManager *manager, CtDay today)
{
  g_return_if_fail (CT_IS_START_PAGE (self));
  g_return_if_fail (GTK_IS_RECENT_MANAGER (manager));

  if (self->manager != NULL)
    g_signal_handlers_disconnect_by_func (self->manager, reload_recent, self);

  self->today = today;
  g_set_object (&self->manager, manager);
  g_signal_connect_object (manager, "changed", G_CALLBACK (reload_recent), self, G_CONNECT_SWAPPED);
  reload_recent (self);
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Looks again which drafts there are. */
void
ct_start_page_reload_drafts (CtStartPage *self)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_if_fail (CT_IS_START_PAGE (self));

  remove_children (self->drafts_box);
  drafts = ct_draft_folder_list (self->drafts, NULL);
  for (guint i = 0; i < drafts->len; i++)
    gtk_box_append (self->drafts_box, ct_draft_row_new (drafts->pdata[i]));
  gtk_revealer_set_reveal_child (self->drafts_revealer, drafts->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts_revealer), drafts->len > 0);
}

/**
 * ct_start_page_set_drafts:
 * @folder: where drafts are kept
 */
void
ct_start_page_set_drafts (CtStartPage *self, GFile *folder)
{
  g_return_if_fail (CT_IS_START_PAGE (self));

  g_set_object (&self->drafts, folder);
  ct_start_page_reload_drafts (self);
}

/**
 * ct_start_page_load_samples:
 * @folder: where the samples are installed
 *
 * Reads the samples: better after the first frame than before it.
 */
void
ct_start_page_load_samples (CtStartPage *self, GFile *folder)
{
  g_autoptr (GPtrArray) samples = NULL;

  g_return_if_fail (CT_IS_START_PAGE (self));

  remove_children (self->samples_box);
  samples = ct_sample_plan_list (folder);
  for (guint i = 0; i < samples->len; i++)
    add_sample (self, g_ptr_array_index (samples, i));

  gtk_widget_set_visible (self->samples_title, samples->len > 0);
}
