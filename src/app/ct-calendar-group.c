/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-calendar-group"

#include "config.h"

#include "ct-calendar-group.h"

#include <glib/gi18n.h>

#include "ct-action.h"
#include "ct-option-row.h"

/* Between a key and the new calendar, so that a date that is half typed changes nothing. */
#define DELAY_MS 700

#define MOST_YEARS 20

/* The days of a school year that each province sets anew. */
enum
{
  BOUNDARY_START,
  BOUNDARY_TERM_2,
  BOUNDARY_END,
  N_BOUNDARIES
};

/**
 * CtCalendarGroup:
 *
 * The school years of the plan, and where in the year they and the second term begin and end. What
 * cannot be a calendar stays in its field and says why; the plan keeps the last good one.
 */
struct _CtCalendarGroup
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSpinButton *first_year;
  GtkSpinButton *years;
  GtkEditable *boundaries[N_BOUNDARIES];
  CtOptionRow *rows[N_BOUNDARIES];
  CtOptionRow *years_row;
  GtkLabel *sentence;

  CtPlan *plan;
  gulong handler;
  guint delay_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtCalendarGroup, ct_calendar_group, GTK_TYPE_WIDGET)

/* Returns: the day of the year as 901, 0 if @text is none */
static int
read_boundary (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "/-.", -1);
  guint64 numbers[2] = { 0, 0 };

  if (g_strv_length (parts) != 2)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 1, 31, &numbers[i], NULL))
      return 0;

  /* Some years have a 29 February; one that the plan does not have is no day of it. */
  if (ct_day_from_ymd (2024, (int) numbers[1], (int) numbers[0]) == CT_DAY_NONE)
    return 0;

  return (int) (numbers[1] * 100 + numbers[0]);
}

static char *
format_boundary (int mmdd)
{
  int month = mmdd / 100, day = mmdd % 100;

  return g_strdup_printf (month <= 2 ? "%02d/%02d" : "%02d/%d", day, month);
}

static CtCalendar *
read_calendar (CtCalendarGroup *self)
{
  int mmdd[N_BOUNDARIES];

  for (guint i = 0; i < N_BOUNDARIES; i++)
    {
      mmdd[i] = read_boundary (gtk_editable_get_text (self->boundaries[i]));
      if (mmdd[i] == 0)
        return NULL;
    }

  return ct_calendar_new (gtk_spin_button_get_value_as_int (self->first_year),
                          gtk_spin_button_get_value_as_int (self->years), mmdd[BOUNDARY_START],
                          mmdd[BOUNDARY_TERM_2], mmdd[BOUNDARY_END]);
}

static gboolean
is_in_order (CtCalendar *calendar)
{
  int year = ct_calendar_get_first_year (calendar);
  CtDay start = ct_calendar_year_start (calendar, year);
  CtDay term_2 = ct_calendar_term_2 (calendar, year);
  CtDay end = ct_calendar_year_end (calendar, year);

  return start != CT_DAY_NONE && start < term_2 && term_2 < end;
}

/* What is told */

static guint
count_period (CtNode *node, guint field)
{
  CtPeriod *period = ct_node_get_boxed (node, field);

  return period != NULL && !ct_period_get_fixed (period);
}

static guint
count_periods (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  guint count = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (improvement);

      count += count_period (CT_NODE (improvement), CT_IMPROVEMENT_PERIOD);
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        count += count_period (ct_node_list_get (actions, j), CT_ACTION_PERIOD);
    }

  return count;
}

static void
say_boundaries (CtCalendarGroup *self)
{
  for (guint i = 0; i < N_BOUNDARIES; i++)
    {
      gboolean good = read_boundary (gtk_editable_get_text (self->boundaries[i])) != 0;

      ct_option_row_set_caption (self->rows[i],
                                 good ? NULL
                                      : _ ("This is no day and month. Write for example: 05/9"),
                                 !good);
    }
}

static void
say_years (CtCalendarGroup *self)
{
  int first = gtk_spin_button_get_value_as_int (self->first_year);
  int years = gtk_spin_button_get_value_as_int (self->years);
  g_autofree char *caption =
      g_strdup_printf (years == 1 ? _ ("School year %d–%d") : _ ("School years %d–%d"), first,
                       first + years);

  ct_option_row_set_caption (self->years_row, caption, FALSE);
}

static char *
describe (CtCalendar *calendar, guint n_periods)
{
  int year = ct_calendar_get_first_year (calendar);
  g_autofree char *start = ct_day_format_vi (ct_calendar_start (calendar));
  g_autofree char *term_2 = ct_day_format_vi (ct_calendar_term_2 (calendar, year));
  g_autofree char *end = ct_day_format_vi (ct_calendar_end (calendar));
  g_autofree char *days = g_strdup_printf (
      /* Translators: three dates: begin, begin of the second term, end of the plan */
      _ ("The plan runs from %s to %s; the second term of the first year begins on %s."), start,
      end, term_2);
  g_autofree char *periods = g_strdup_printf (
      g_dngettext (NULL,
                   "With the years, the dates of %u period in words are reckoned anew; those set "
                   "by hand stay.",
                   "With the years, the dates of %u periods in words are reckoned anew; those set "
                   "by hand stay.",
                   n_periods),
      n_periods);

  return n_periods > 0 ? g_strdup_printf ("%s\n%s", days, periods) : g_steal_pointer (&days);
}

static void
say (CtCalendarGroup *self)
{
  g_autoptr (CtCalendar) calendar = read_calendar (self);
  gboolean good = calendar != NULL && is_in_order (calendar);
  g_autofree char *text = NULL;

  say_boundaries (self);
  say_years (self);
  if (good)
    text = describe (calendar, count_periods (self->plan));
  else if (calendar != NULL)
    text = g_strdup (_ ("The second term must begin after the school year begins and before it "
                        "ends. The plan keeps its former calendar until then."));
  else
    text = g_strdup (_ ("The plan keeps its former calendar until the days can be read."));

  gtk_label_set_text (self->sentence, text);
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "warning-text");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "warning-text");
}

/* What is stored */

static void
store (CtCalendarGroup *self)
{
  g_autoptr (CtCalendar) calendar = NULL;

  g_clear_handle_id (&self->delay_id, g_source_remove);
  if (self->plan == NULL)
    return;

  calendar = read_calendar (self);
  if (calendar == NULL || !is_in_order (calendar) ||
      ct_calendar_equal (calendar, ct_plan_get_calendar (self->plan)))
    return;

  self->updating = TRUE;
  ct_plan_set_calendar (self->plan, calendar);
  self->updating = FALSE;
}

static gboolean
delay_cb (gpointer data)
{
  CtCalendarGroup *self = data;

  self->delay_id = 0;
  store (self);

  return G_SOURCE_REMOVE;
}

static void
edited_cb (CtCalendarGroup *self)
{
  if (self->updating || self->plan == NULL)
    return;

  say (self);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add (DELAY_MS, delay_cb, self);
}

static void
show_calendar (CtCalendarGroup *self)
{
  CtCalendar *calendar = ct_plan_get_calendar (self->plan);
  int mmdd[N_BOUNDARIES];

  if (self->updating || calendar == NULL)
    return;

  mmdd[BOUNDARY_START] = ct_calendar_get_year_start_mmdd (calendar);
  mmdd[BOUNDARY_TERM_2] = ct_calendar_get_term_2_mmdd (calendar);
  mmdd[BOUNDARY_END] = ct_calendar_get_year_end_mmdd (calendar);

  self->updating = TRUE;
  gtk_spin_button_set_value (self->first_year, ct_calendar_get_first_year (calendar));
  gtk_spin_button_set_value (self->years, ct_calendar_get_years (calendar));
  for (guint i = 0; i < N_BOUNDARIES; i++)
    {
      g_autofree char *text = format_boundary (mmdd[i]);

      gtk_editable_set_text (self->boundaries[i], text);
    }
  self->updating = FALSE;
  say (self);
}

static void
release_plan (CtCalendarGroup *self)
{
  if (self->delay_id != 0)
    store (self);
  if (self->plan != NULL)
    g_clear_signal_handler (&self->handler, self->plan);
  g_clear_object (&self->plan);
}

static void
ct_calendar_group_dispose (GObject *object)
{
  CtCalendarGroup *self = CT_CALENDAR_GROUP (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  release_plan (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_calendar_group_parent_class)->dispose (object);
}

static void
ct_calendar_group_class_init (CtCalendarGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_calendar_group_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* A year that was typed is no value yet: the spin button takes it when it is left, but later. */
static void
left_cb (CtCalendarGroup *self, GtkEventController *focus)
{
  GtkWidget *control = gtk_event_controller_get_widget (focus);

  if (GTK_IS_SPIN_BUTTON (control))
    gtk_spin_button_update (GTK_SPIN_BUTTON (control));
  store (self);
}

/* A row with @control; leaving it stores at once. */
static CtOptionRow *
add_row (CtCalendarGroup *self, const char *label, GtkWidget *control, GtkSizeGroup *labels)
{
  GtkWidget *row = ct_option_row_new (label, control);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  ct_option_row_join (CT_OPTION_ROW (row), labels);
  g_signal_connect_object (control, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  if (GTK_IS_SPIN_BUTTON (control))
    g_signal_connect_object (control, "value-changed", G_CALLBACK (edited_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (control, focus);
  gtk_box_append (GTK_BOX (self->box), row);

  return CT_OPTION_ROW (row);
}

static void
ct_calendar_group_init (CtCalendarGroup *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_boundaries (CtCalendarGroup *self, GtkSizeGroup *labels)
{
  static const char *const names[N_BOUNDARIES] = {
    N_ ("School year begins"),
    N_ ("Second term begins"),
    N_ ("School year ends"),
  };

  for (guint i = 0; i < N_BOUNDARIES; i++)
    {
      GtkWidget *entry = gtk_entry_new ();

      gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 8);
      g_signal_connect_object (entry, "activate", G_CALLBACK (store), self, G_CONNECT_SWAPPED);
      self->boundaries[i] = GTK_EDITABLE (entry);
      self->rows[i] = add_row (self, _ (names[i]), entry, labels);
    }
}

/**
 * ct_calendar_group_new:
 * @labels: a horizontal size group: its labels get the width of the others
 */
GtkWidget *
ct_calendar_group_new (GtkSizeGroup *labels)
{
  CtCalendarGroup *self = g_object_new (CT_TYPE_CALENDAR_GROUP, NULL);
  GtkWidget *sentence = gtk_label_new (NULL);

  self->updating = TRUE;
  self->first_year = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1990, 2100, 1));
  self->years = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, MOST_YEARS, 1));
  add_row (self, _ ("First year"), GTK_WIDGET (self->first_year), labels);
  self->years_row = add_row (self, _ ("Number of years"), GTK_WIDGET (self->years), labels);
  add_boundaries (self, labels);
  self->updating = FALSE;

  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_widget_add_css_class (sentence, "caption-text");
  gtk_widget_add_css_class (sentence, "tabular");
  gtk_widget_add_css_class (sentence, "dim");
  gtk_box_append (GTK_BOX (self->box), sentence);
  self->sentence = GTK_LABEL (sentence);

  return GTK_WIDGET (self);
}

/**
 * ct_calendar_group_set_plan:
 * @plan: (nullable): the plan
 */
void
ct_calendar_group_set_plan (CtCalendarGroup *self, CtPlan *plan)
{
  release_plan (self);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->handler =
      g_signal_connect_swapped (plan, "notify::calendar", G_CALLBACK (show_calendar), self);
  show_calendar (self);
}
