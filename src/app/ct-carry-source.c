/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-source"

#include "config.h"

#include "ct-carry-source.h"

#include <glib/gi18n.h>

#include "ct-dialogs.h"
#include "ct-earlier-plan.h"
#include "ct-mnemonic.h"
#include "ct-plan-title.h"
#include "ct-present-files.h"
#include "ct-recent-plan.h"

/**
 * CtCarrySource:
 *
 * Chooses the earlier plan: the one that is open, one that was open before, or any other file. The
 * plan is read in the background; "changed" tells when it is there, or what is wrong with it.
 */
struct _CtCarrySource
{
  GtkBox parent_instance;

  GtkDropDown *drop;
  GtkStringList *rows;
  GPtrArray *uris; /* of the rows; NULL for the plan that is open */

  CtEarlierPlan *earlier;
  CtPlan *open_plan;
  GPtrArray *recent; /* of GtkRecentInfo: what may be offered besides */
  gboolean updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtCarrySource, ct_carry_source, GTK_TYPE_BOX)

static guint signals[N_SIGNALS];

static void
tell_changed (CtCarrySource *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (CtCarrySource *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop);
  const char *uri = selected < self->uris->len ? g_ptr_array_index (self->uris, selected) : NULL;
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;

  if (self->updating || self->earlier == NULL)
    return;

  if (file != NULL)
    ct_earlier_plan_load (self->earlier, file);
  else
    ct_earlier_plan_set_plan (self->earlier, selected < self->uris->len ? self->open_plan : NULL);
}

static void
add_row (CtCarrySource *self, const char *title, const char *description, const char *uri)
{
  gtk_string_list_take (self->rows, description != NULL && *description != '\0'
                                        ? g_strdup_printf ("%s · %s", title, description)
                                        : g_strdup (title));
  g_ptr_array_add (self->uris, g_strdup (uri));
}

static void
select (CtCarrySource *self, guint row)
{
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->drop, row);
  self->updating = FALSE;
  load (self);
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtCarrySource) self = user_data;
  g_autoptr (GFile) file = ct_dialogs_open_plan_finish (result, NULL);

  /* The dialog may be closed by now. */
  if (file != NULL && self->uris != NULL)
    ct_carry_source_choose_file (self, file);
}

static void
choose_cb (CtCarrySource *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ct_dialogs_open_plan_async (GTK_WINDOW (root), NULL, NULL, file_chosen_cb, g_object_ref (self));
}

static void
ct_carry_source_dispose (GObject *object)
{
  CtCarrySource *self = CT_CARRY_SOURCE (object);

  if (self->earlier != NULL)
    g_signal_handlers_disconnect_by_data (self->earlier, self);
  g_clear_object (&self->earlier);
  g_clear_object (&self->rows);
  g_clear_object (&self->open_plan);
  g_clear_pointer (&self->uris, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_carry_source_parent_class)->dispose (object);
}

static void
ct_carry_source_class_init (CtCarrySourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_carry_source_dispose;

  /**
   * CtCarrySource::changed:
   *
   * Another plan was chosen, or the chosen one has been read.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_carry_source_init (CtCarrySource *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Other File…"));

  self->rows = gtk_string_list_new (NULL);
  self->uris = g_ptr_array_new_with_free_func (g_free);
  self->drop = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->rows)), NULL));

  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->drop), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Earlier plan"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->drop));
  gtk_box_append (GTK_BOX (self), button);
  ct_mnemonic_name_buttons (button);
  g_signal_connect_object (self->drop, "notify::selected", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
}

static void
add_open_plan (CtCarrySource *self, CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);
  g_autofree char *title = ct_plan_title_dup (plan);

  if (*name == '\0')
    name = ct_node_get_text (school, CT_SCHOOL_NAME);
  add_row (self, *name != '\0' ? name : title, *name != '\0' ? title : NULL, NULL);
}

/* The plan that is open has no URI. */
static gboolean
equal_uris (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static int
compare_infos (gconstpointer a, gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

static gboolean
has_row (CtCarrySource *self, const char *uri)
{
  return g_ptr_array_find_with_equal_func (self->uris, uri, equal_uris, NULL);
}

static void
recent_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtCarrySource) self = user_data;
  g_auto (GStrv) present = ct_present_files_find_finish (result, NULL);
  gboolean was_empty;

  /* The dialog may be closed by now. */
  if (self->uris == NULL)
    return;

  was_empty = self->uris->len == 0;
  self->updating = TRUE;
  for (guint i = 0; i < self->recent->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (self->recent, i);
      const char *uri = gtk_recent_info_get_uri (info);

      if (g_strv_contains ((const char *const *) present, uri) && !has_row (self, uri))
        add_row (self, gtk_recent_info_get_display_name (info),
                 gtk_recent_info_get_description (info), uri);
    }
  self->updating = FALSE;
  if (was_empty && self->uris->len > 0)
    load (self);
}

/* Those whose files are there join the list as soon as that is known. */
static void
look_for_recent (CtCarrySource *self, GtkRecentManager *manager)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (manager), compare_infos);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  self->recent = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  for (GList *link = infos; link != NULL; link = link->next)
    if (ct_recent_plan_is_ours (link->data))
      {
        g_ptr_array_add (self->recent, gtk_recent_info_ref (link->data));
        g_strv_builder_add (builder, gtk_recent_info_get_uri (link->data));
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  uris = g_strv_builder_end (builder);
  ct_present_files_find_async ((const char *const *) uris, NULL, recent_found_cb,
                               g_object_ref (self));
}

/**
 * ct_carry_source_offer:
 * @manager: (nullable): where the plans that were open before are noted
 * @plan: (nullable): the plan that is open
 *
 * Fills the list, once, and chooses its first plan. Plans that were open before follow when it is
 * known that their files are there.
 */
void
ct_carry_source_offer (CtCarrySource *self,
                       GtkRecentManager *manager,
                       CtCatalogue *catalogue,
                       CtPlan *plan)
{
  g_return_if_fail (CT_IS_CARRY_SOURCE (self));
  g_return_if_fail (self->earlier == NULL);

  self->earlier = ct_earlier_plan_new (catalogue);
  g_signal_connect_swapped (self->earlier, "changed", G_CALLBACK (tell_changed), self);
  g_set_object (&self->open_plan, plan);

  self->updating = TRUE;
  if (plan != NULL)
    add_open_plan (self, plan);
  self->updating = FALSE;
  load (self);
  if (manager != NULL)
    look_for_recent (self, manager);
}

/* Chooses @file, which may be in the list already. */
void
ct_carry_source_choose_file (CtCarrySource *self, GFile *file)
{
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CT_IS_CARRY_SOURCE (self));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  for (guint i = 0; i < self->uris->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->uris, i), uri) == 0)
      {
        select (self, i);
        return;
      }

  name = g_file_get_basename (file);
  self->updating = TRUE;
  add_row (self, name, NULL, uri);
  self->updating = FALSE;
  select (self, self->uris->len - 1);
}

/* Returns: (transfer none) (nullable): the earlier plan; %NULL while it is read, and without one */
CtPlan *
ct_carry_source_get_plan (CtCarrySource *self)
{
  return self->earlier != NULL ? ct_earlier_plan_get_plan (self->earlier) : NULL;
}

/* Returns: (nullable): why there is no plan, in a sentence */
const char *
ct_carry_source_get_problem (CtCarrySource *self)
{
  return self->earlier != NULL ? ct_earlier_plan_get_problem (self->earlier) : NULL;
}
