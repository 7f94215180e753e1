/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-criterion-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-criterion-page.h"

#include "ct-assessment-edit.h"
#include "ct-assessment-words.h"
#include "ct-cut-tip.h"
#include "ct-improvement-list.h"
#include "ct-level-drop.h"
#include "ct-level-proposal.h"
#include "ct-level-table.h"
#include "ct-place-dialog.h"
#include "ct-result-words.h"

/**
 * CtCriterionPage:
 *
 * A criterion (or standard, or level-4 provision) in the editor: what was found, what the next
 * level asks, and the improvements with their actions.
 */
struct _CtCriterionPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *standard;
  GtkWidget *levels;
  CtLevelDrop *reached;
  CtLevelDrop *target;
  GtkLabel *code;
  GtkLabel *name;
  GtkWidget *demand_line;
  GtkWidget *mandatory;
  GtkLabel *demand_title;
  GtkLabel *demand;
  GtkWidget *table_arrow;
  GtkWidget *table_scroller;
  CtLevelTable *level_table;
  GtkButton *proposal;
  GtkLabel *missing;
  GtkWidget *years;
  GtkDropDown *assessment_drop;
  GtkLabel *other_years;
  CtResultWords *words;
  CtImprovementList *list;

  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
  CtAssessment *assessment; /* the one that is shown */
  GPtrArray *choices;       /* of CtAssessment, as the drop-down lists them */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtCriterionPage, ct_criterion_page, GTK_TYPE_WIDGET)

static CtCriterion *
get_criterion (CtCriterionPage *self)
{
  if (self->framework == NULL || ct_selection_get_kind (self->selection) != CT_PLACE_CRITERION)
    return NULL;

  return ct_framework_find_criterion (self->framework, ct_selection_get_code (self->selection));
}

static void
show_standard_line (CtCriterionPage *self, CtCriterion *criterion)
{
  CtStandard *standard = NULL;
  g_autofree char *text = NULL;

  if (criterion != NULL)
    standard = ct_framework_find_standard (self->framework, ct_criterion_get_standard (criterion));
  gtk_widget_set_visible (GTK_WIDGET (self->standard), standard != NULL);
  if (standard == NULL)
    return;

  text = g_strdup_printf (_ ("Standard %u · %s"), ct_standard_get_number (standard),
                          ct_standard_get_name (standard));
  gtk_label_set_text (self->standard, text);
}

/* What the next level asks for; at the top, what the top one asked for. */
static void
show_demand (CtCriterionPage *self, CtCriterion *criterion)
{
  guint max = criterion != NULL ? ct_criterion_get_max_level (criterion) : 0;
  int level = ct_level_drop_get_level (self->reached);
  guint next = CLAMP ((guint) MAX (level, 0) + 1, 1, MAX (max, 1));
  g_autofree char *summary = criterion != NULL ? ct_criterion_dup_summary (criterion, next) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->demand_line, criterion != NULL);
  if (criterion == NULL)
    return;

  gtk_widget_set_visible (self->mandatory, ct_criterion_get_mandatory (criterion));
  title = g_strdup_printf (_ ("%s asks"), ct_framework_get_level_name (self->framework, next));
  gtk_label_set_text (self->demand_title, title);
  gtk_label_set_text (self->demand, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->demand_title), summary != NULL && *summary != '\0');
}

static void
show_title (CtCriterionPage *self, CtCriterion *criterion)
{
  CtPlaceKind kind = ct_selection_get_kind (self->selection);
  const char *code = ct_selection_get_code (self->selection);
  const char *name = NULL;

  if (criterion != NULL)
    name = ct_criterion_get_name (criterion);
  else if (kind == CT_PLACE_STANDARD && self->framework != NULL)
    {
      CtStandard *standard = ct_framework_find_standard (self->framework, atoi (code));

      name = standard != NULL ? ct_standard_get_name (standard) : NULL;
    }
  else if (kind == CT_PLACE_LEVEL4 && self->framework != NULL)
    {
      guint number = atoi (code);

      if (number >= 1 && number <= ct_framework_get_n_provisions (self->framework))
        name = ct_framework_get_provision (self->framework, number - 1)->summary;
    }
  else if (kind == CT_PLACE_OTHER)
    name = _ ("Without a standard");

  gtk_label_set_text (self->code, code != NULL ? code : "");
  gtk_widget_set_visible (GTK_WIDGET (self->code), code != NULL);
  gtk_label_set_text (self->name, name != NULL ? name : _ ("Not in the chosen standards"));
}

static void
show_words (CtCriterionPage *self, CtCriterion *criterion)
{
  gtk_widget_set_visible (GTK_WIDGET (self->words), criterion != NULL);
  if (criterion != NULL)
    ct_result_words_show (self->words, self->plan, self->assessment,
                          ct_criterion_get_code (criterion));
}

/* What the judged indicators give, where the school has set something else or nothing. */
static void
show_proposal (CtCriterionPage *self, CtCriterion *criterion)
{
  CtResult *result =
      criterion != NULL && self->assessment != NULL
          ? ct_assessment_find_result (self->assessment, ct_criterion_get_code (criterion))
          : NULL;
  int proposed = criterion != NULL ? ct_level_proposal_get (criterion, result) : CT_FIELD_NO_NUMBER;
  gboolean shown =
      proposed != CT_FIELD_NO_NUMBER && proposed != ct_level_drop_get_level (self->reached);

  gtk_widget_set_visible (GTK_WIDGET (self->proposal), shown);
  if (shown)
    {
      g_autofree char *level = ct_assessment_words_dup_level (self->framework, proposed);
      g_autofree char *words = g_strdup_printf (_ ("By the indicators: %s"), level);

      gtk_button_set_label (self->proposal, words);
    }
}

/* A level that does not exist is kept and said. */
static void
show_missing (CtCriterionPage *self, CtCriterion *criterion)
{
  g_autofree char *words = NULL;

  if (criterion != NULL)
    words = ct_assessment_words_dup_missing (self->framework, criterion,
                                             ct_level_drop_get_level (self->target));
  if (criterion != NULL && words == NULL)
    words = ct_assessment_words_dup_missing (self->framework, criterion,
                                             ct_level_drop_get_level (self->reached));

  gtk_widget_set_visible (GTK_WIDGET (self->missing), words != NULL);
  gtk_label_set_text (self->missing, words != NULL ? words : "");
}

static void
show_table (CtCriterionPage *self, CtCriterion *criterion)
{
  if (criterion == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->table_arrow), FALSE);
  if (gtk_widget_get_visible (self->table_scroller))
    ct_level_table_show (self->level_table, self->plan, self->framework, criterion,
                         self->assessment);
}

/* The levels of the other assessments, in one line. */
static void
show_other_years (CtCriterionPage *self, const char *code)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->choices->len; i++)
    {
      CtAssessment *assessment = g_ptr_array_index (self->choices, i);
      CtResult *result = ct_assessment_find_result (assessment, code);
      int level = result != NULL ? ct_node_get_number (CT_NODE (result), CT_RESULT_LEVEL)
                                 : CT_FIELD_NO_NUMBER;
      g_autofree char *title = ct_assessment_words_dup_title (assessment);
      g_autofree char *words = ct_assessment_words_dup_level (self->framework, level);

      if (assessment != self->assessment && level != CT_FIELD_NO_NUMBER)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", title, words);
    }

  gtk_label_set_text (self->other_years, text->str);
}

static gboolean
lists_same (GListModel *a, GListModel *b)
{
  guint length = g_list_model_get_n_items (b);

  if (a == NULL || g_list_model_get_n_items (a) != length)
    return FALSE;

  for (guint i = 0; i < length; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (a), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (b), i)))
      return FALSE;

  return TRUE;
}

static void
fill_choices (CtCriterionPage *self)
{
  CtNodeList *assessments = ct_plan_get_assessments (self->plan);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      CtAssessment *assessment = ct_node_list_get (assessments, i);
      g_autofree char *title = ct_assessment_words_dup_title (assessment);

      if (!ct_assessment_edit_is_by (self->plan, assessment, NULL))
        continue;

      if (assessment == self->assessment)
        selected = self->choices->len;
      g_ptr_array_add (self->choices, g_object_ref (assessment));
      gtk_string_list_append (titles, title);
    }

  self->updating = TRUE;
  /* Not while one of them is being chosen, which would take the list away under the drop-down. */
  if (!lists_same (gtk_drop_down_get_model (self->assessment_drop), G_LIST_MODEL (titles)))
    gtk_drop_down_set_model (self->assessment_drop, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->assessment_drop, selected);
  self->updating = FALSE;
}

static void
show_years (CtCriterionPage *self, CtCriterion *criterion)
{
  if (criterion != NULL)
    {
      fill_choices (self);
      show_other_years (self, ct_criterion_get_code (criterion));
    }
  gtk_widget_set_visible (self->years, criterion != NULL && self->choices->len > 1);
}

static void
show_levels (CtCriterionPage *self, CtCriterion *criterion)
{
  gtk_widget_set_visible (self->levels, criterion != NULL);
  ct_level_drop_show (self->reached, self->plan, self->framework, criterion, self->assessment);
  ct_level_drop_show (self->target, self->plan, self->framework, criterion, self->assessment);
}

/* Undo may have taken the assessment away. */
static void
settle_assessment (CtCriterionPage *self, CtCriterion *criterion)
{
  if (criterion == NULL)
    g_clear_object (&self->assessment);
  else if (self->assessment == NULL || ct_node_get_plan (CT_NODE (self->assessment)) == NULL)
    g_set_object (&self->assessment,
                  ct_assessment_edit_get_of (self->plan, ct_criterion_get_code (criterion)));
}

static void
show_head (CtCriterionPage *self)
{
  CtCriterion *criterion = get_criterion (self);

  settle_assessment (self, criterion);
  show_standard_line (self, criterion);
  show_title (self, criterion);
  show_levels (self, criterion);
  show_demand (self, criterion);
  show_proposal (self, criterion);
  show_missing (self, criterion);
  show_years (self, criterion);
  show_table (self, criterion);
  show_words (self, criterion);
}

static void
table_toggled (CtCriterionPage *self)
{
  gtk_widget_set_visible (self->table_scroller,
                          gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->table_arrow)));
  if (self->plan != NULL)
    show_table (self, get_criterion (self));
}

static void
demand_pressed (CtCriterionPage *self)
{
  gtk_widget_activate (self->table_arrow);
}

static void
take_proposal (CtCriterionPage *self)
{
  CtCriterion *criterion = get_criterion (self);
  CtResult *result;

  if (criterion == NULL || self->assessment == NULL)
    return;

  result = ct_assessment_find_result (self->assessment, ct_criterion_get_code (criterion));
  ct_assessment_edit_set_level (self->plan, self->assessment, ct_criterion_get_code (criterion),
                                ct_level_proposal_get (criterion, result));
}

static void
assessment_selected (CtCriterionPage *self)
{
  guint row = gtk_drop_down_get_selected (self->assessment_drop);

  if (self->updating || row >= self->choices->len)
    return;

  if (g_set_object (&self->assessment, g_ptr_array_index (self->choices, row)))
    show_head (self);
}

static void
plan_changed_cb (CtCriterionPage *self, CtNode *node)
{
  if (CT_IS_RESULT (node) || CT_IS_ASSESSMENT (node) || CT_IS_IMPROVEMENT (node) ||
      CT_IS_INDICATOR_MARK (node) || CT_IS_PLAN (node))
    show_head (self);
}

static void
release_plan (CtCriterionPage *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
  g_clear_object (&self->assessment);
  g_ptr_array_set_size (self->choices, 0);
}

static void
ct_criterion_page_dispose (GObject *object)
{
  CtCriterionPage *self = CT_CRITERION_PAGE (object);

  if (self->choices != NULL)
    release_plan (self);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_CRITERION_PAGE);

  G_OBJECT_CLASS (ct_criterion_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, content);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, standard);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, levels);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, reached);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, target);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, code);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, name);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, demand_line);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, mandatory);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, demand_title);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, demand);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, table_arrow);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, table_scroller);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, level_table);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, proposal);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, missing);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, years);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, assessment_drop);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, other_years);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, words);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, list);
  gtk_widget_class_bind_template_callback (klass, table_toggled);
  gtk_widget_class_bind_template_callback (klass, demand_pressed);
  gtk_widget_class_bind_template_callback (klass, take_proposal);
  gtk_widget_class_bind_template_callback (klass, assessment_selected);
}

/* The standards are known here, the rows in the list. */
static void
move_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtCriterionPage *self = CT_CRITERION_PAGE (widget);
  GtkWidget *dialog;

  if (self->framework == NULL || ct_selection_get_node (self->selection) == NULL)
    return;

  dialog = ct_place_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->framework);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (ct_improvement_list_move_to), self->list,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ct_criterion_page_class_init (CtCriterionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_criterion_page_dispose;

  g_type_ensure (CT_TYPE_RESULT_WORDS);
  g_type_ensure (CT_TYPE_LEVEL_TABLE);
  g_type_ensure (CT_TYPE_LEVEL_DROP);
  g_type_ensure (CT_TYPE_IMPROVEMENT_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-criterion-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "work.move-to", NULL, move_to);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "work.move-to",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_criterion_page_init (CtCriterionPage *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_cut_tip_add (self->name);
  ct_cut_tip_add (self->demand);
  ct_cut_tip_add (self->other_years);
}

/**
 * ct_criterion_page_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards
 * @selection: (nullable): what the window is looking at
 */
void
ct_criterion_page_set_plan (CtCriterionPage *self,
                            CtPlan *plan,
                            CtFramework *framework,
                            CtSelection *selection,
                            CtDay today)
{
  release_plan (self);
  ct_improvement_list_set_plan (self->list, plan, selection, today);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_set_object (&self->framework, framework);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
}

void
ct_criterion_page_show_place (CtCriterionPage *self)
{
  /* Another criterion begins with the year that counts. */
  g_clear_object (&self->assessment);
  show_head (self);
  ct_improvement_list_show_place (self->list);
}

void
ct_criterion_page_step (CtCriterionPage *self, int direction)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "work.step", "i", direction);
}

gboolean
ct_criterion_page_focus_work (CtCriterionPage *self)
{
  return ct_improvement_list_focus (self->list);
}

void
ct_criterion_page_do_work (CtCriterionPage *self, const char *name)
{
  g_autofree char *action = g_strconcat ("work.", name, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self->list), action, NULL);
}
