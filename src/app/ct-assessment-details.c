/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-details"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-assessment-details.h"

#include "ct-assessment-edit.h"
#include "ct-assessment-summary.h"
#include "ct-assessment-words.h"
#include "ct-tally-row.h"

/**
 * CtAssessmentDetails:
 *
 * One assessment beside the grid: its year, who made it, what it says of the whole school, what the
 * rule of the framework gives, and the totals where nothing else is known.
 */
struct _CtAssessmentDetails
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkDropDown *year;
  GtkDropDown *by;
  GtkDropDown *overall;
  GtkLabel *rule;
  GtkLabel *differs;
  GtkBox *counts;
  GtkWidget *counts_title;
  GtkLabel *tally_hint;
  GtkBox *tallies;

  CtPlan *plan;
  CtFramework *framework;
  CtAssessment *assessment;
  int first_year; /* of the drop-down */
  guint update_id;
  gboolean updating;
};

/* How many years before the plan an assessment may be of, without typing: as far as the papers that
 * a school shows for recognition go back. */
#define N_YEARS_BACK 8

G_DEFINE_FINAL_TYPE (CtAssessmentDetails, ct_assessment_details, GTK_TYPE_WIDGET)

static void
fill_years (CtAssessmentDetails *self)
{
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);
  CtCalendar *calendar = ct_plan_get_calendar (self->plan);
  int year = ct_node_get_number (CT_NODE (self->assessment), CT_ASSESSMENT_YEAR);
  int begin = calendar != NULL ? ct_calendar_get_first_year (calendar) : MAX (year, 2000);
  int end = begin + (calendar != NULL ? ct_calendar_get_years (calendar) : 1);

  self->first_year = begin - N_YEARS_BACK;
  if (year > 0)
    {
      self->first_year = MIN (self->first_year, year);
      end = MAX (end, year);
    }

  for (int i = self->first_year; i <= end; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d–%d", i, i + 1);

      gtk_string_list_append (years, text);
    }

  gtk_drop_down_set_model (self->year, G_LIST_MODEL (years));
  gtk_drop_down_set_selected (self->year, year > 0 ? (guint) (year - self->first_year)
                                                   : GTK_INVALID_LIST_POSITION);
}

static void
fill_overall (CtAssessmentDetails *self)
{
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  int overall = ct_node_get_number (CT_NODE (self->assessment), CT_ASSESSMENT_OVERALL);
  int max = MAX ((int) ct_framework_get_max_level (self->framework), overall);

  gtk_string_list_append (levels, _ ("not stated"));
  for (int level = 0; level <= max; level++)
    {
      g_autofree char *words = ct_assessment_words_dup_level (self->framework, level);

      gtk_string_list_append (levels, words);
    }

  gtk_drop_down_set_model (self->overall, G_LIST_MODEL (levels));
  gtk_drop_down_set_selected (self->overall, (guint) (overall + 1));
}

/* What the school says of itself beside what the rule gives. Above the levels that criteria make
 * there is nothing to compare with. */
static void
show_rule (CtAssessmentDetails *self)
{
  int overall = ct_node_get_number (CT_NODE (self->assessment), CT_ASSESSMENT_OVERALL);
  int reached = ct_assessment_words_evaluate (self->framework, self->assessment);
  g_autofree char *words = ct_assessment_words_dup_school (self->framework, self->assessment);
  gboolean by_criteria = overall == CT_FIELD_NO_NUMBER || overall == 0 ||
                         ct_framework_count_criteria (self->framework, overall) > 0;

  gtk_label_set_text (self->rule, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rule), words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->differs), words != NULL && by_criteria &&
                                                          overall != CT_FIELD_NO_NUMBER &&
                                                          overall != reached);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
append_count (CtAssessmentDetails *self, const CtLevelCount *count)
{
  g_autofree char *level = ct_assessment_words_dup_level (self->framework, count->level);
  /* Translators: a level, how many criteria reach it of how many, and the share */
  g_autofree char *text = g_strdup_printf (_ ("%s: %u of %u criteria, %s"), level, count->met,
                                           count->of, count->printed);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "work-text");
  gtk_widget_add_css_class (label, "tabular");
  gtk_box_append (self->counts, label);
}

static void
show_counts (CtAssessmentDetails *self)
{
  CtNodeList *results = ct_assessment_get_results (self->assessment);
  g_autoptr (GArray) counts = ct_assessment_summary_count (self->assessment, self->framework);
  gboolean has_results = ct_node_list_get_length (results) > 0;

  clear_box (self->counts);
  gtk_widget_set_visible (self->counts_title, has_results);
  for (guint i = 0; has_results && i < counts->len; i++)
    append_count (self, &g_array_index (counts, CtLevelCount, i));

  gtk_label_set_text (self->tally_hint,
                      has_results ? _ ("Not printed while there are levels of single criteria.")
                                  : _ ("For a year of which only the totals are known."));
}

static gboolean
tallies_are_shown (CtAssessmentDetails *self)
{
  CtNodeList *list = ct_assessment_get_tallies (self->assessment);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->tallies));

  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    {
      if (row == NULL || ct_tally_row_get_tally (CT_TALLY_ROW (row)) != ct_node_list_get (list, i))
        return FALSE;
      row = gtk_widget_get_next_sibling (row);
    }

  return row == NULL;
}

static void
show_tallies (CtAssessmentDetails *self)
{
  CtNodeList *list = ct_assessment_get_tallies (self->assessment);

  if (tallies_are_shown (self))
    return;

  clear_box (self->tallies);
  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    gtk_box_append (self->tallies, ct_tally_row_new (ct_node_list_get (list, i), self->framework));
}

static void
update (CtAssessmentDetails *self)
{
  gboolean external;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->content, self->assessment != NULL);
  if (self->assessment == NULL)
    return;

  title = ct_assessment_words_dup_title (self->assessment);
  gtk_label_set_text (self->title, title);
  external =
      g_str_equal (ct_node_get_text (CT_NODE (self->assessment), CT_ASSESSMENT_BY), "external");

  self->updating = TRUE;
  fill_years (self);
  gtk_drop_down_set_selected (self->by, external ? 1 : 0);
  fill_overall (self);
  self->updating = FALSE;

  show_rule (self);
  show_counts (self);
  show_tallies (self);
}

static gboolean
update_cb (gpointer data)
{
  CtAssessmentDetails *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Later: while the plan changes an assessment may be out of it for a moment. */
static void
plan_changed_cb (CtAssessmentDetails *self, CtNode *node)
{
  if (self->assessment != NULL && self->update_id == 0 &&
      (CT_IS_ASSESSMENT (node) || CT_IS_RESULT (node) || CT_IS_TALLY (node) || CT_IS_PLAN (node)))
    self->update_id = g_idle_add (update_cb, self);
}

static gboolean
may_edit (CtAssessmentDetails *self)
{
  return !self->updating && self->assessment != NULL &&
         ct_node_get_plan (CT_NODE (self->assessment)) != NULL;
}

static void
year_selected (CtAssessmentDetails *self)
{
  guint row = gtk_drop_down_get_selected (self->year);

  if (may_edit (self) && row != GTK_INVALID_LIST_POSITION)
    ct_assessment_edit_set_year (self->plan, self->assessment, self->first_year + (int) row);
}

static void
by_selected (CtAssessmentDetails *self)
{
  if (may_edit (self))
    ct_assessment_edit_set_external (self->plan, self->assessment,
                                     gtk_drop_down_get_selected (self->by) == 1);
}

static void
overall_selected (CtAssessmentDetails *self)
{
  guint row = gtk_drop_down_get_selected (self->overall);

  if (may_edit (self) && row != GTK_INVALID_LIST_POSITION)
    ct_node_set_number (CT_NODE (self->assessment), CT_ASSESSMENT_OVERALL, (int) row - 1);
}

static void
add_tally (CtAssessmentDetails *self)
{
  if (may_edit (self))
    ct_assessment_edit_add_tally (self->plan, self->assessment);
}

static void
remove_assessment (CtAssessmentDetails *self)
{
  if (!may_edit (self))
    return;

  ct_assessment_edit_remove (self->plan, self->assessment);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-deleted", NULL);
}

static void
release_plan (CtAssessmentDetails *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->assessment);
}

static void
ct_assessment_details_dispose (GObject *object)
{
  release_plan (CT_ASSESSMENT_DETAILS (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), CT_TYPE_ASSESSMENT_DETAILS);

  G_OBJECT_CLASS (ct_assessment_details_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, content);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, title);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, year);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, by);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, overall);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, rule);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, differs);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, counts);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, counts_title);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, tally_hint);
  gtk_widget_class_bind_template_child (klass, CtAssessmentDetails, tallies);
  gtk_widget_class_bind_template_callback (klass, year_selected);
  gtk_widget_class_bind_template_callback (klass, by_selected);
  gtk_widget_class_bind_template_callback (klass, overall_selected);
  gtk_widget_class_bind_template_callback (klass, add_tally);
  gtk_widget_class_bind_template_callback (klass, remove_assessment);
}

static void
ct_assessment_details_class_init (CtAssessmentDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_assessment_details_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-assessment-details.ui");
  bind_children (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_assessment_details_init (CtAssessmentDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_assessment_details_set_plan:
 * @plan: (nullable): the plan; shows nothing without @framework
 */
void
ct_assessment_details_set_plan (CtAssessmentDetails *self, CtPlan *plan, CtFramework *framework)
{
  release_plan (self);
  if (plan != NULL && framework != NULL)
    {
      self->plan = g_object_ref (plan);
      self->framework = g_object_ref (framework);
      g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
    }
  update (self);
}

/**
 * ct_assessment_details_show:
 * @assessment: (nullable): an assessment of the plan
 */
void
ct_assessment_details_show (CtAssessmentDetails *self, CtAssessment *assessment)
{
  if (self->plan == NULL || !g_set_object (&self->assessment, assessment))
    return;

  clear_box (self->tallies);
  update (self);
}
