/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-grid"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-assessment-grid-private.h"

#include "ct-assessment-edit.h"
#include "ct-assessment-words.h"

/**
 * CtAssessmentGrid:
 *
 * All criteria, and for each assessment a column with the levels that it found. Figures set the
 * level and go on to the next criterion, so that a column is filled by typing it down.
 */
enum
{
  CURRENT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtAssessmentGrid, ct_assessment_grid, GTK_TYPE_WIDGET)

CtLevelCell *
_ct_assessment_grid_get_focused (CtAssessmentGrid *self, guint *position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !g_ptr_array_find (self->cells, focus, position))
    return NULL;

  return CT_LEVEL_CELL (focus);
}

static void
show_current (CtAssessmentGrid *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->headers->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->headers, i),
                                  g_ptr_array_index (self->columns, i) == self->current);
  self->updating = FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      CtLevelCell *cell = g_ptr_array_index (self->cells, i);

      ct_level_cell_set_current (cell, ct_level_cell_get_assessment (cell) == self->current);
    }
}

/* Scrolls so far that a cell which gets the focus is seen. */
static void
reveal (CtAssessmentGrid *self, GtkWidget *cell)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (cell, self->rows, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

void
_ct_assessment_grid_focus (CtAssessmentGrid *self, int position)
{
  GtkWidget *cell;

  if (position < 0 || position >= (int) self->cells->len)
    return;

  cell = g_ptr_array_index (self->cells, position);
  gtk_widget_grab_focus (cell);
  reveal (self, cell);
}

static void
cell_focused_cb (CtAssessmentGrid *self)
{
  guint position;
  CtLevelCell *cell = _ct_assessment_grid_get_focused (self, &position);

  if (cell != NULL)
    ct_assessment_grid_set_current (self, ct_level_cell_get_assessment (cell));
}

/* The first click goes to a cell, the second one offers the levels. */
static void
cell_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, CtAssessmentGrid *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));
  gboolean had_focus = gtk_widget_is_focus (cell);

  gtk_widget_grab_focus (cell);
  if (had_focus || button == GDK_BUTTON_SECONDARY)
    gtk_widget_activate_action (GTK_WIDGET (self), "assessments.menu", NULL);
}

static void
header_toggled_cb (CtAssessmentGrid *self, GtkToggleButton *header)
{
  guint column;

  if (!self->updating && g_ptr_array_find (self->headers, header, &column))
    {
      ct_assessment_grid_set_current (self, g_ptr_array_index (self->columns, column));
      show_current (self);
    }
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
append_header (CtAssessmentGrid *self, CtAssessment *assessment)
{
  GtkWidget *header = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *year = ct_assessment_words_dup_year (assessment);
  g_autofree char *title = ct_assessment_words_dup_title (assessment);
  GtkSizeGroup *group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_box_append (GTK_BOX (box), make_label (year, "work-text"));
  gtk_box_append (GTK_BOX (box),
                  make_label (ct_assessment_words_get_by (assessment), "caption-text"));
  gtk_button_set_child (GTK_BUTTON (header), box);
  gtk_widget_add_css_class (header, "flat");
  gtk_widget_add_css_class (header, "assessment-head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_object (header, "toggled", G_CALLBACK (header_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_size_group_add_widget (group, header);
  g_ptr_array_add (self->groups, group);
  g_ptr_array_add (self->headers, header);
  g_ptr_array_add (self->columns, g_object_ref (assessment));
  g_ptr_array_add (self->titles, g_steal_pointer (&title));
  gtk_box_append (GTK_BOX (self->head), header);
}

static GtkWidget *
make_cell (CtAssessmentGrid *self, CtCriterion *criterion, guint column)
{
  GtkWidget *cell =
      ct_level_cell_new (self->framework, criterion, g_ptr_array_index (self->columns, column));
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (cell_pressed_cb), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);
  gtk_size_group_add_widget (g_ptr_array_index (self->groups, column), cell);
  g_ptr_array_add (self->cells, cell);

  return cell;
}

/* Code and name, which lead to the criterion. */
static GtkWidget *
make_name (CtCriterion *criterion)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *code = make_label (ct_criterion_get_code (criterion), "dim");
  GtkWidget *name = gtk_label_new (ct_criterion_get_name (criterion));
  g_autofree char *spoken = g_strdup_printf ("%s %s", ct_criterion_get_code (criterion),
                                             ct_criterion_get_name (criterion));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_label_set_xalign (GTK_LABEL (code), 0);
  gtk_label_set_width_chars (GTK_LABEL (code), 4);
  gtk_widget_add_css_class (code, "tabular");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), name);
  if (ct_criterion_get_mandatory (criterion))
    {
      GtkWidget *mandatory = make_label (_ ("mandatory"), "caption-text");

      gtk_widget_add_css_class (mandatory, "dim");
      gtk_box_append (GTK_BOX (box), mandatory);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "criterion-name");
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, ct_criterion_get_name (criterion));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "assessments.open-criterion");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    ct_criterion_get_code (criterion));

  return button;
}

static void
append_row (CtAssessmentGrid *self, CtCriterion *criterion)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "assessment-row");
  gtk_box_append (GTK_BOX (row), make_name (criterion));
  for (guint column = 0; column < self->columns->len; column++)
    gtk_box_append (GTK_BOX (row), make_cell (self, criterion, column));
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
append_standard (CtAssessmentGrid *self, CtStandard *standard)
{
  GListModel *criteria = ct_standard_get_criteria (standard);
  g_autofree char *text = g_strdup_printf (_ ("Standard %u"), ct_standard_get_number (standard));
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = make_label (ct_standard_get_name (standard), "dim");

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (title), make_label (text, "strong"));
  gtk_box_append (GTK_BOX (title), name);
  gtk_widget_add_css_class (title, "standard-head");
  gtk_box_append (GTK_BOX (self->rows), title);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      append_row (self, criterion);
    }
}

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
clear (CtAssessmentGrid *self)
{
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->headers, 0);
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->titles, 0);
  g_ptr_array_set_size (self->groups, 0);
  clear_box (self->head);
  clear_box (self->rows);
}

static void
append_head_label (CtAssessmentGrid *self)
{
  GtkWidget *label = make_label (_ ("Criterion"), "caption-text");

  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->head), label);
}

/* Year after year, and in a year the school's own before the others'; whatever the file's order. */
static int
compare_assessments (gconstpointer a, gconstpointer b)
{
  CtNode *first = *(CtNode *const *) a;
  CtNode *second = *(CtNode *const *) b;
  int difference = ct_node_get_number (first, CT_ASSESSMENT_YEAR) -
                   ct_node_get_number (second, CT_ASSESSMENT_YEAR);

  if (difference != 0)
    return difference;

  return g_str_equal (ct_node_get_text (first, CT_ASSESSMENT_BY), "external") -
         g_str_equal (ct_node_get_text (second, CT_ASSESSMENT_BY), "external");
}

/* Those by the shown standards: a criterion of others is another criterion. */
static GPtrArray *
list_assessments (CtAssessmentGrid *self)
{
  CtNodeList *assessments = ct_plan_get_assessments (self->plan);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      CtAssessment *assessment = ct_node_list_get (assessments, i);

      if (ct_assessment_edit_is_by (self->plan, assessment, ct_framework_get_id (self->framework)))
        g_ptr_array_add (found, assessment);
    }
  g_ptr_array_sort (found, compare_assessments);

  return found;
}

static void
build (CtAssessmentGrid *self)
{
  g_autoptr (GPtrArray) assessments = list_assessments (self);
  GListModel *standards = ct_framework_get_standards (self->framework);

  clear (self);
  append_head_label (self);
  for (guint i = 0; i < assessments->len; i++)
    append_header (self, g_ptr_array_index (assessments, i));

  for (guint i = 0; i < g_list_model_get_n_items (standards); i++)
    {
      g_autoptr (CtStandard) standard = g_list_model_get_item (standards, i);

      append_standard (self, standard);
    }
}

/* Whether the columns still are what the plan says. */
static gboolean
is_current (CtAssessmentGrid *self)
{
  g_autoptr (GPtrArray) assessments = list_assessments (self);

  if (self->columns->len != assessments->len)
    return FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CtAssessment *assessment = g_ptr_array_index (assessments, i);
      g_autofree char *title = ct_assessment_words_dup_title (assessment);

      if (g_ptr_array_index (self->columns, i) != assessment ||
          !g_str_equal (g_ptr_array_index (self->titles, i), title))
        return FALSE;
    }

  return TRUE;
}

static void
choose_current (CtAssessmentGrid *self)
{
  if (self->current == NULL || !g_ptr_array_find (self->columns, self->current, NULL))
    ct_assessment_grid_set_current (self, ct_assessment_edit_get_current (self->plan,
                                                                          ct_framework_get_id (
                                                                              self->framework)));
  show_current (self);
}

static gboolean
rebuild_cb (gpointer data)
{
  CtAssessmentGrid *self = data;
  guint position = 0;
  gboolean focused = _ct_assessment_grid_get_focused (self, &position) != NULL;

  self->update_id = 0;
  build (self);
  choose_current (self);
  if (focused)
    _ct_assessment_grid_focus (self, (int) position);

  return G_SOURCE_REMOVE;
}

static void
update_cells (CtAssessmentGrid *self, CtNode *assessment)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CtLevelCell *cell = g_ptr_array_index (self->cells, i);

      if (CT_NODE (ct_level_cell_get_assessment (cell)) == assessment)
        ct_level_cell_update (cell);
    }
}

static void
plan_changed_cb (CtAssessmentGrid *self, CtNode *node)
{
  CtNode *assessment = CT_IS_RESULT (node) ? ct_node_get_parent (node) : node;

  if (self->update_id == 0 && (CT_IS_PLAN (node) || CT_IS_ASSESSMENT (node)) && !is_current (self))
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
  if (CT_IS_ASSESSMENT (assessment))
    update_cells (self, assessment);
}

static void
release_plan (CtAssessmentGrid *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
  g_clear_object (&self->current);
}

static void
ct_assessment_grid_dispose (GObject *object)
{
  CtAssessmentGrid *self = CT_ASSESSMENT_GRID (object);

  release_plan (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_assessment_grid_parent_class)->dispose (object);
}

static void
ct_assessment_grid_class_init (CtAssessmentGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_assessment_grid_dispose;

  /**
   * CtAssessmentGrid::current-changed:
   *
   * Emitted when another assessment is to be shown with its details.
   */
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  _ct_assessment_grid_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
ct_assessment_grid_init (CtAssessmentGrid *self)
{
  self->cells = g_ptr_array_new ();
  self->headers = g_ptr_array_new ();
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->head, "assessment-heads");
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->rows, "assessment-rows");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->rows);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->content), self->head);
  gtk_box_append (GTK_BOX (self->content), self->scroller);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Levels by criterion and year"), -1);
}

/**
 * ct_assessment_grid_set_plan:
 * @plan: (nullable): the plan; without @framework there are no criteria to show
 * @framework: (nullable): the standards whose assessments are shown
 */
void
ct_assessment_grid_set_plan (CtAssessmentGrid *self,
                             CtPlan *plan,
                             CtFramework *framework,
                             CtSelection *selection)
{
  release_plan (self);
  clear (self);
  if (plan == NULL || framework == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->framework = g_object_ref (framework);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  build (self);
  choose_current (self);
}

/**
 * ct_assessment_grid_get_current:
 *
 * Returns: (transfer none) (nullable): the assessment of the column that is looked at
 */
CtAssessment *
ct_assessment_grid_get_current (CtAssessmentGrid *self)
{
  return self->current;
}

void
ct_assessment_grid_set_current (CtAssessmentGrid *self, CtAssessment *assessment)
{
  if (!g_set_object (&self->current, assessment))
    return;

  show_current (self);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

/**
 * ct_assessment_grid_focus_first:
 *
 * Puts the focus on the first criterion of the current assessment.
 */
gboolean
ct_assessment_grid_focus_first (CtAssessmentGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (ct_level_cell_get_assessment (g_ptr_array_index (self->cells, i)) == self->current)
      return gtk_widget_grab_focus (g_ptr_array_index (self->cells, i));

  return FALSE;
}
