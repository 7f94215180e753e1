/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-edit-acts"

#include "config.h"

#include "ct-edit-acts.h"

/* What is done, one after another, in the benchmark of editing. It all goes through the window's
 * actions and the widget with the focus, as keys do, and leaves the plan as it was.
 */

/* An action of the window, with a string or without. */
static void
activate (GtkWidget *window, const char *action, const char *target)
{
  if (target != NULL)
    gtk_widget_activate_action (window, action, "s", target);
  else
    gtk_widget_activate_action (window, action, NULL);
}

/* An action of the work list. */
static void
work (GtkWidget *window, const char *name, const char *detail)
{
  activate (window, "win.work", name);
}

/* An action of what has the focus. */
static void
activate_focus (GtkWidget *window, const char *action, const char *target)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (focus != NULL)
    activate (focus, action, target);
}

static void
type (GtkWidget *window, const char *words, const char *detail)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (GTK_IS_TEXT_VIEW (focus))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), words, -1);
  else if (GTK_IS_EDITABLE (focus))
    {
      int position;

      gtk_editable_delete_selection (GTK_EDITABLE (focus));
      position = gtk_editable_get_position (GTK_EDITABLE (focus));
      gtk_editable_insert_text (GTK_EDITABLE (focus), words, -1, &position);
      gtk_editable_set_position (GTK_EDITABLE (focus), position);
    }
}

static void
erase (GtkWidget *window, const char *argument, const char *detail)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (GTK_IS_EDITABLE (focus))
    gtk_editable_set_text (GTK_EDITABLE (focus), "");
}

/* The first widget of a type that is seen, from the root down. */
static GtkWidget *
find (GtkWidget *widget, GType wanted)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), wanted))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, wanted);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Puts the focus on the first widget of one type in one of another type. */
static void
focus_in (GtkWidget *window, const char *outer, const char *inner)
{
  GtkWidget *around = find (window, g_type_from_name (outer));
  GtkWidget *wanted = around != NULL ? find (around, g_type_from_name (inner)) : NULL;

  if (wanted != NULL)
    gtk_widget_grab_focus (wanted);
}

static void
choose_lead (GtkWidget *window, const char *position, const char *detail)
{
  GtkWidget *page = find (window, g_type_from_name ("CtFollowPage"));
  GtkWidget *drop = page != NULL ? find (page, GTK_TYPE_DROP_DOWN) : NULL;

  if (drop != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), g_ascii_strtoull (position, NULL, 10));
}

/* An action of the first widget of a type. */
static void
activate_in (GtkWidget *window, const char *outer, const char *action)
{
  GtkWidget *around = find (window, g_type_from_name (outer));

  if (around != NULL)
    gtk_widget_activate_action (around, action, NULL);
}

/* A property of the outline's filter, as its menu sets it. */
static void
filter (GtkWidget *window, const char *property, const char *value)
{
  GtkWidget *bar = find (window, g_type_from_name ("CtOutlineFilter"));

  if (bar != NULL && value == NULL)
    gtk_widget_activate_action (bar, property, NULL);
  else if (bar != NULL)
    gtk_widget_activate_action (bar, property, "s", value);
}

#define UNDO                                                                                       \
  {                                                                                                \
    "undo", activate, "win.undo", NULL                                                             \
  }
#define UNDO_QUIETLY                                                                               \
  {                                                                                                \
    NULL, activate, "win.undo", NULL                                                               \
  }
#define REDO                                                                                       \
  {                                                                                                \
    "redo", activate, "win.redo", NULL                                                             \
  }
#define GO(id)                                                                                     \
  {                                                                                                \
    NULL, activate, "win.go-to", id                                                                \
  }
#define LETTER(name)                                                                               \
  {                                                                                                \
    name, type, "a", NULL                                                                          \
  }

static const CtEditAct acts[] = {
  /* one action, and the words of it */
  GO ("a500"),
  { NULL, work, "next-state", NULL },
  UNDO_QUIETLY,
  { "state", work, "next-state", NULL },
  UNDO,
  GO ("a500"),
  { "duplicate", work, "duplicate", NULL },
  UNDO,
  REDO,
  UNDO,
  GO ("a499"),
  { "move", work, "move-down", NULL },
  UNDO,
  REDO,
  UNDO,
  GO ("a499"),
  { "delete", work, "delete", NULL },
  UNDO,
  REDO,
  UNDO,
  GO ("a498"),
  { "select the next", activate, "win.next-row", NULL },
  { "select the next", activate, "win.next-row", NULL },
  { "select the next", activate, "win.next-row", NULL },
  GO ("a500"),
  { "begin to type", work, "edit", NULL },
  LETTER ("type"),
  LETTER ("type"),
  LETTER ("type"),
  UNDO,

  /* several actions, and an improvement with its actions */
  GO ("i125"),
  { "duplicate improvement", work, "duplicate", NULL },
  UNDO,
  GO ("i125"),
  { "move improvement", work, "move-down", NULL },
  UNDO,
  GO ("i125"),
  { "delete improvement", work, "delete", NULL },
  UNDO,
  GO ("i125"),
  { NULL, work, "copy", NULL },
  { "paste improvement", work, "paste", NULL },
  UNDO,
  GO ("a500"),
  { NULL, work, "copy", NULL },
  { "paste action", work, "paste", NULL },
  UNDO,
  { "select all", work, "select-all", NULL },
  { "state of all", activate_focus, "work.set-status", "running" },
  { "undo for all", activate, "win.undo", NULL },
  { "lead of all", activate_focus, "work.set-lead", "BGH" },
  { "undo for all", activate, "win.undo", NULL },
  { "period of all", activate_focus, "work.set-period", "10/2025" },
  { "undo for all", activate, "win.undo", NULL },

  /* filters and finding */
  { NULL, activate, "win.filter", NULL },
  { "filter by words", type, "1", NULL },
  { "filter by words", type, ".", NULL },
  { "filter by words", erase, NULL, NULL },
  { "filter late", filter, "filter.late", NULL },
  { "filter late", filter, "filter.clear", NULL },
  { "filter by state", filter, "filter.status", "running" },
  { "filter by state", filter, "filter.clear", NULL },
  { NULL, activate, "win.find", NULL },
  { "find", type, "b", NULL },
  { "find", type, "e", NULL },
  { "find", type, "p", NULL },
  { "find the next", activate, "win.find-next", NULL },
  { "find the next", activate, "win.find-next", NULL },
  { NULL, activate_in, "CtFindPane", "find.close" },
  { NULL, activate, "win.view", "follow" },
  { "filter follow-up", choose_lead, "1", NULL },
  { "filter follow-up", choose_lead, "2", NULL },
  { "filter follow-up", choose_lead, "0", NULL },
  { NULL, activate, "win.view", "editor" },

  /* the document and a section */
  GO ("document"),
  { NULL, focus_in, "CtDocumentPage", "GtkTextView" },
  LETTER ("type in the document"),
  LETTER ("type in the document"),
  UNDO,
  GO ("s1"),
  { NULL, activate, "win.add-section-before", "text" },
  LETTER ("type in a heading"),
  LETTER ("type in a heading"),
  { NULL, focus_in, "CtSectionPage", "GtkTextView" },
  LETTER ("type in a section"),
  LETTER ("type in a section"),
  UNDO,
  { "undo a section", activate, "win.undo", NULL },
  { "undo a section", activate, "win.undo", NULL },
  GO ("a500"),
};

/**
 * ct_edit_acts_list:
 *
 * Returns: (array length=n_acts): the acts of one round, for a plan as make-plan writes it
 */
const CtEditAct *
ct_edit_acts_list (guint *n_acts)
{
  *n_acts = G_N_ELEMENTS (acts);

  return acts;
}
