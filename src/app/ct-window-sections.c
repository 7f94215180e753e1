/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include "ct-window-private.h"

#include "ct-evidence-item.h"
#include "ct-follow-page.h"
#include "ct-form-plan.h"
#include "ct-issue.h"
#include "ct-priority.h"
#include "ct-review-finding.h"
#include "ct-review.h"
#include "ct-section-work.h"
#include "ct-signed-copy.h"

/* What the window does with the sections of the plan. The outline, its menu and the page of a
 * section all ask for it here. */

static CtSection *
get_selected (CtWindow *self)
{
  if (_ct_window_get_plan (self) == NULL ||
      ct_selection_get_kind (self->selection) != CT_PLACE_SECTION)
    return NULL;

  return CT_SECTION (ct_selection_get_section (self->selection));
}

static guint
get_position (CtWindow *self, CtSection *section)
{
  guint position = G_MAXUINT;

  if (section != NULL)
    ct_node_list_find (ct_plan_get_sections (_ct_window_get_plan (self)), section, &position);

  return position;
}

static void
go_to (CtWindow *self, CtSection *section)
{
  if (section != NULL)
    ct_selection_set_place (self->selection, CT_PLACE_SECTION, NULL, CT_NODE (section));
  else
    ct_selection_set_place (self->selection, CT_PLACE_DOCUMENT, NULL, NULL);
}

/* A new section starts with the heading that the form has for its kind. */
static void
add_section (CtWindow *self, guint position, const char *kind)
{
  CtPlan *plan = _ct_window_get_plan (self);
  CtForm *form;
  g_autofree char *heading = NULL;

  if (plan == NULL)
    return;

  form = ct_catalogue_get_plan_form (_ct_window_get_catalogue (self), plan);
  if (form != NULL && !g_str_equal (kind, "text"))
    heading = ct_form_dup_section_heading (form, plan, kind);

  go_to (self, ct_section_work_add (plan, position, kind, heading != NULL ? heading : ""));
  adw_view_stack_set_visible_child_name (self->views, "editor");
  ct_editor_rename (self->editor);
}

static void
add_section_before (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  add_section (self, get_position (self, get_selected (self)),
               g_variant_get_string (parameter, NULL));
}

static void
add_section_after (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  guint position = get_position (self, get_selected (self));

  add_section (self, position < G_MAXUINT ? position + 1 : position,
               g_variant_get_string (parameter, NULL));
}

static void
delete_section (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  CtSection *section = get_selected (self);

  if (section == NULL)
    return;

  go_to (self, ct_section_work_delete (section));
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

static void
move_section (CtWindow *self, int direction)
{
  CtSection *section = get_selected (self);

  if (section != NULL)
    ct_section_work_move (section, direction);
}

static void
move_section_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_section (CT_WINDOW (widget), -1);
}

static void
move_section_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_section (CT_WINDOW (widget), 1);
}

static void
rename_section (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_editor_rename (CT_WINDOW (widget)->editor);
}

static void
number_section (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_editor_renumber (CT_WINDOW (widget)->editor);
}

static void
number_automatically (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtSection *section = get_selected (CT_WINDOW (widget));

  if (section == NULL)
    return;

  ct_history_seal (ct_plan_get_history (_ct_window_get_plan (CT_WINDOW (widget))));
  ct_node_set_text (CT_NODE (section), CT_SECTION_NUMBER, NULL);
}

void
_ct_window_update_section_actions (CtWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CtSection *section = get_selected (self);
  gboolean is_numbered =
      section != NULL && *ct_node_get_text (CT_NODE (section), CT_SECTION_NUMBER) != '\0';

  gtk_widget_action_set_enabled (widget, "win.add-section-before", section != NULL);
  gtk_widget_action_set_enabled (widget, "win.delete-section", section != NULL);
  gtk_widget_action_set_enabled (widget, "win.rename-section", section != NULL);
  gtk_widget_action_set_enabled (widget, "win.number-section", section != NULL);
  gtk_widget_action_set_enabled (widget, "win.number-automatically", is_numbered);
  gtk_widget_action_set_enabled (widget, "win.move-section-up",
                                 section != NULL && ct_section_work_can_move (section, -1));
  gtk_widget_action_set_enabled (widget, "win.move-section-down",
                                 section != NULL && ct_section_work_can_move (section, 1));
}

/* A move takes a section out and puts it back: what counts is how things are afterwards. */
static gboolean
settle_section_cb (gpointer data)
{
  CtWindow *self = data;
  CtSection *section = get_selected (self);
  CtNodeList *sections;
  guint length;

  self->section_id = 0;
  if (section != NULL && ct_node_get_plan (CT_NODE (section)) == NULL)
    {
      sections = ct_plan_get_sections (_ct_window_get_plan (self));
      length = ct_node_list_get_length (sections);
      go_to (self, length > 0
                       ? ct_node_list_get (sections, MIN (self->section_position, length - 1))
                       : NULL);
    }
  self->section_position = get_position (self, get_selected (self));
  _ct_window_update_section_actions (self);

  return G_SOURCE_REMOVE;
}

/* The selected section may be gone, by undo: what is selected then is its neighbour. */
void
_ct_window_settle_section (CtWindow *self)
{
  if (self->section_id == 0 && _ct_window_get_plan (self) != NULL)
    self->section_id = g_idle_add_full (G_PRIORITY_HIGH, settle_section_cb, self, NULL);
}

/* Whether the window shows the first step, where levels and choices are seen at once. */
gboolean
_ct_window_is_at_beginning (CtWindow *self)
{
  CtNode *section = ct_selection_get_section (self->selection);
  gboolean at_plan = section != NULL
                         ? g_str_equal (ct_node_get_text (section, CT_SECTION_KIND), "plan")
                         : g_strcmp0 (ct_selection_get_code (self->selection), "plan") == 0;

  return at_plan && ct_priority_is_unwritten (_ct_window_get_plan (self));
}

/* A result is seen in the table of all and at its criterion: who looks at one of these stays. */
static gboolean
shows_result (CtWindow *self, CtNode *result)
{
  switch (ct_selection_get_kind (self->selection))
    {
    case CT_PLACE_ASSESSMENTS:
      return TRUE;

    case CT_PLACE_CRITERION:
      return g_strcmp0 (ct_selection_get_code (self->selection),
                        ct_node_get_text (result, CT_RESULT_CRITERION)) == 0;

    default:
      return FALSE;
    }
}

/* Reviews and issues are seen apart from the work; also that one is gone is seen there. */
static gboolean
show_apart (CtWindow *self, CtNode *node)
{
  for (; node != NULL; node = ct_node_get_parent (node))
    {
      if (CT_IS_REVIEW (node) || CT_IS_REVIEW_FINDING (node))
        {
          adw_view_stack_set_visible_child_name (self->views, "follow");
          ct_follow_page_show_reviews (ct_late_page_make (self->follow_page));
          return TRUE;
        }

      if (CT_IS_ISSUE (node) || CT_IS_SIGNED_COPY (node))
        {
          ct_selection_set_place (self->selection, CT_PLACE_DOCUMENT, NULL, NULL);
          return TRUE;
        }
    }

  return FALSE;
}

/* Whether she sees already what has changed, or will not see it anywhere. */
static gboolean
is_no_reason_to_go (CtWindow *self, CtNode *node)
{
  for (; node != NULL; node = ct_node_get_parent (node))
    {
      if (CT_IS_IMPROVEMENT (node))
        return ct_selection_includes (self->selection, CT_IMPROVEMENT (node));
      if (CT_IS_RESULT (node))
        return shows_result (self, node);

      /* One that is gone has left its place to those around it. */
      if (CT_IS_SECTION (node))
        return ct_node_get_plan (node) == NULL;

      if (CT_IS_ASSESSMENT (node) || CT_IS_EVIDENCE_ITEM (node) || CT_IS_DOCUMENT (node) ||
          CT_IS_SCHOOL (node))
        return FALSE;
    }

  return TRUE;
}

/* After undo and redo the user sees what changed, or where it has gone from. */
void
_ct_window_show_changed (CtWindow *self, CtNode *node)
{
  CtPlaceKind kind;
  const char *code;
  CtNode *section;

  if (show_apart (self, node) || is_no_reason_to_go (self, node))
    return;

  ct_selection_find_place (node, &kind, &code, &section);
  ct_selection_set_place (self->selection, kind, code, section);
}

/* Where the plan's table is. */
static void
select_plan_section (CtWindow *self)
{
  CtNodeList *sections = ct_plan_get_sections (_ct_window_get_plan (self));

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNode *section = ct_node_list_get (sections, i);

      if (g_str_equal (ct_node_get_text (section, CT_SECTION_KIND), "plan"))
        {
          ct_selection_set_place (self->selection, CT_PLACE_SECTION, NULL, section);
          return;
        }
    }

  ct_selection_set_place (self->selection, CT_PLACE_NONE, "plan", NULL);
}

/* The first criterion with work in it; failing that where the work begins. */
void
_ct_window_select_start (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);

  if (ct_priority_is_unwritten (plan))
    select_plan_section (self);
  else
    ct_selection_set_node (self->selection, ct_node_list_get (ct_plan_get_improvements (plan), 0));
}

void
_ct_window_install_section_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.add-section-before", "s", add_section_before);
  gtk_widget_class_install_action (klass, "win.add-section-after", "s", add_section_after);
  gtk_widget_class_install_action (klass, "win.delete-section", NULL, delete_section);
  gtk_widget_class_install_action (klass, "win.move-section-up", NULL, move_section_up);
  gtk_widget_class_install_action (klass, "win.move-section-down", NULL, move_section_down);
  gtk_widget_class_install_action (klass, "win.rename-section", NULL, rename_section);
  gtk_widget_class_install_action (klass, "win.number-section", NULL, number_section);
  gtk_widget_class_install_action (klass, "win.number-automatically", NULL, number_automatically);
}
