/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-list"

#include "config.h"

#include "ct-carry-list.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "ct-carry-row.h"

/**
 * CtCarryList:
 *
 * What is not finished in an earlier plan, with a tick each: first what waits for a place, then by
 * the standards of the next plan. Enter or the space bar on a row changes its tick.
 */
struct _CtCarryList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  CtCarryOver *carry;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtCarryList, ct_carry_list, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* The groups */

/* 0 for what waits, then the standards; what belongs to none comes last. */
static guint
get_group (CtCarryOver *carry, CtCarryCandidate *candidate)
{
  CtFramework *framework = ct_carry_over_get_framework (carry);
  CtCriterion *criterion = NULL;
  guint standard = strtoul (ct_carry_candidate_get_standard (candidate), NULL, 10);

  if (ct_carry_candidate_get_waits (candidate))
    return 0;

  if (framework != NULL)
    criterion =
        ct_framework_find_criterion (framework, ct_carry_candidate_get_criterion (candidate));
  if (criterion != NULL)
    standard = ct_criterion_get_standard (criterion);

  return standard > 0 ? standard : G_MAXUINT;
}

static char *
dup_group_title (CtCarryOver *carry, guint group)
{
  CtFramework *framework = ct_carry_over_get_framework (carry);
  CtStandard *standard = framework != NULL ? ct_framework_find_standard (framework, group) : NULL;

  if (group == 0)
    return g_strdup (_ ("Choose a criterion for these, or leave them without one for now"));
  if (group == G_MAXUINT)
    return g_strdup (_ ("Without a standard"));
  if (standard == NULL)
    return g_strdup_printf (_ ("Standard %u"), group);

  return g_strdup_printf (
      /* Translators: the number and name of a standard */
      _ ("Standard %u: %s"), group, ct_standard_get_name (standard));
}

static CtCarryCandidate *
get_improvement (GtkListBoxRow *row)
{
  CtCarryCandidate *candidate = ct_carry_row_get_candidate (CT_CARRY_ROW (row));
  CtCarryCandidate *parent = ct_carry_candidate_get_parent (candidate);

  return parent != NULL ? parent : candidate;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  CtCarryList *self = user_data;
  guint group = get_group (self->carry, get_improvement (row));
  g_autofree char *title = NULL;
  GtkWidget *label;

  if (before != NULL && get_group (self->carry, get_improvement (before)) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  title = dup_group_title (self->carry, group);
  label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "carry-group");
  if (group == 0)
    gtk_widget_add_css_class (label, "warning-text");
  gtk_list_box_row_set_header (row, label);
}

/* The rows */

static void
tell_changed (CtCarryList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (CtCarryList *self, CtCarryCandidate *candidate, CtDay today)
{
  g_signal_connect_object (candidate, "notify::ticked", G_CALLBACK (tell_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (candidate, "notify::criterion", G_CALLBACK (tell_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, ct_carry_row_new (self->carry, candidate, today));
}

typedef struct
{
  CtCarryCandidate *candidate;
  guint group;
  guint position;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;

  return (first->position > second->position) - (first->position < second->position);
}

/* The candidates in the order of the list; the carry-over holds them. */
static GArray *
sort_candidates (CtCarryOver *carry)
{
  GListModel *candidates = ct_carry_over_get_candidates (carry);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);
      Entry entry = { candidate, get_group (carry, candidate), i };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

static void
remove_rows (CtCarryList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    {
      CtCarryCandidate *candidate = ct_carry_row_get_candidate (CT_CARRY_ROW (row));

      g_signal_handlers_disconnect_by_func (candidate, tell_changed, self);
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  ct_carry_row_toggle (CT_CARRY_ROW (row));
}

static void
ct_carry_list_dispose (GObject *object)
{
  CtCarryList *self = CT_CARRY_LIST (object);

  if (self->list != NULL)
    {
      remove_rows (self);
      gtk_widget_unparent (GTK_WIDGET (self->list));
      self->list = NULL;
    }
  g_clear_object (&self->carry);

  G_OBJECT_CLASS (ct_carry_list_parent_class)->dispose (object);
}

static void
ct_carry_list_class_init (CtCarryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_carry_list_dispose;

  /**
   * CtCarryList::changed:
   *
   * A tick or a criterion changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "carrylist");
}

static void
ct_carry_list_init (CtCarryList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "carry-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What is not finished"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
}

/**
 * ct_carry_list_show:
 * @carry: (nullable): what to list; a list that is shown already is put in order again
 * @today: what is late is late on that day
 */
void
ct_carry_list_show (CtCarryList *self, CtCarryOver *carry, CtDay today)
{
  g_autoptr (GArray) entries = NULL;

  g_return_if_fail (CT_IS_CARRY_LIST (self));

  remove_rows (self);
  g_set_object (&self->carry, carry);
  if (carry == NULL)
    return;

  entries = sort_candidates (carry);
  for (guint i = 0; i < entries->len; i++)
    {
      CtCarryCandidate *candidate = g_array_index (entries, Entry, i).candidate;
      GListModel *actions = ct_carry_candidate_get_actions (candidate);

      add_row (self, candidate, today);
      for (guint j = 0; j < g_list_model_get_n_items (actions); j++)
        {
          g_autoptr (CtCarryCandidate) action = g_list_model_get_item (actions, j);

          add_row (self, action, today);
        }
    }
}
