/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <locale.h>

#include "ct-catalogue.h"
#include "ct-plan-reader.h"

/* The templates; the linker would leave them out of a test that does not name them. */
GResource *ct_get_resource (void);

/* Stands in for gtk_test_init(), which aborts where there is no display. */
static inline void
test_ui_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);

  gtk_disable_setlocale ();
  setlocale (LC_ALL, "C.UTF-8");

  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      exit (0);
    }

  adw_init ();
  g_resources_register (ct_get_resource ());
}

static inline gboolean
test_ui_time_is_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets the main loop run until the condition holds; the test fails after ten seconds. */
#define test_ui_wait_for(condition)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gboolean time_is_up = FALSE;                                                                   \
    guint alarm_source = g_timeout_add_seconds (10, test_ui_time_is_up_cb, &time_is_up);           \
                                                                                                   \
    while (!(condition) && !time_is_up)                                                            \
      g_main_context_iteration (NULL, TRUE);                                                       \
                                                                                                   \
    if (!time_is_up)                                                                               \
      g_source_remove (alarm_source);                                                              \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

static inline GFile *
test_ui_get_source_file (const char *path)
{
  const char *root = g_getenv ("CAITIEN_SOURCE_ROOT");

  g_assert_nonnull (root);

  return g_file_new_build_filename (root, path, NULL);
}

/* The standards and forms of the source tree. */
static inline CtCatalogue *
test_ui_load_catalogue (void)
{
  CtCatalogue *catalogue = ct_catalogue_new ();
  g_autoptr (GFile) frameworks = test_ui_get_source_file ("data/frameworks");
  g_autoptr (GFile) forms = test_ui_get_source_file ("data/forms");
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_frameworks (catalogue, frameworks, &error);
  g_assert_no_error (error);
  ct_catalogue_load_forms (catalogue, forms, &error);
  g_assert_no_error (error);

  return catalogue;
}

/* A plan of the source tree. */
static inline CtPlan *
test_ui_read_plan (const char *path)
{
  g_autoptr (GFile) file = test_ui_get_source_file (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CtPlan *plan;

  g_assert_no_error (error);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

/* Returns: (transfer none) (nullable): the first widget of @type in @widget */
static inline GtkWidget *
test_ui_find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_ui_find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first widget below @widget whose buildable id is @id. */
static inline GtkWidget *
test_ui_find (GtkWidget *widget, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_ui_find (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first of the windows that is of that type. */
static inline GtkWidget *
test_ui_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static inline gboolean
test_ui_is_key (GtkShortcutTrigger *trigger, guint key)
{
  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0;
}

static inline gboolean
test_ui_press_key_in (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (shortcuts))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);

          if (test_ui_is_key (gtk_shortcut_get_trigger (shortcut), key) &&
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                            GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                            gtk_shortcut_get_arguments (shortcut)))
            return TRUE;
        }
    }

  return FALSE;
}

/* A key goes from what has the focus up to @top, as far as nobody takes it: a scrolled window in
 * between has keys of its own, too.
 */
static inline void
test_ui_press_key (GtkWidget *top, guint key)
{
  GtkWidget *widget = gtk_root_get_focus (gtk_widget_get_root (top));

  while (!test_ui_press_key_in (widget, key))
    {
      g_assert_true (widget != top);
      widget = gtk_widget_get_parent (widget);
    }
}
