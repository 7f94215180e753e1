/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-result-words"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-result-words.h"

#include "ct-assessment-edit.h"
#include "ct-fold-row.h"

/**
 * CtResultWords:
 *
 * What an assessment found for a criterion, in words: state, strengths, weaknesses, causes. Each
 * has a line that opens where it stands; those without words are offered below in one line. Where
 * nothing was found yet, the first letter typed makes the finding.
 */
struct _CtResultWords
{
  GtkWidget parent_instance;

  GtkWidget *content;
  CtFoldRow *state_row;
  CtFoldRow *strength_row;
  CtFoldRow *weakness_row;
  CtFoldRow *cause_row;
  GtkWidget *adders;
  GtkWidget *add_state;
  GtkWidget *add_strength;
  GtkWidget *add_weakness;
  GtkWidget *add_cause;

  CtPlan *plan;
  CtAssessment *assessment;
  CtResult *fresh; /* not in the plan yet */
};

G_DEFINE_FINAL_TYPE (CtResultWords, ct_result_words, GTK_TYPE_WIDGET)

typedef struct
{
  guint field;
  CtFoldRow *row;
  GtkWidget *adder;
} Part;

#define N_PARTS 4

static void
get_parts (CtResultWords *self, Part parts[N_PARTS])
{
  parts[0] = (Part){ CT_RESULT_STATE, self->state_row, self->add_state };
  parts[1] = (Part){ CT_RESULT_STRENGTH, self->strength_row, self->add_strength };
  parts[2] = (Part){ CT_RESULT_WEAKNESS, self->weakness_row, self->add_weakness };
  parts[3] = (Part){ CT_RESULT_CAUSE, self->cause_row, self->add_cause };
}

static void
forget_fresh (CtResultWords *self)
{
  if (self->fresh != NULL)
    g_signal_handlers_disconnect_by_data (self->fresh, self);
  g_clear_object (&self->fresh);
}

/* The first words: now it is a finding of the assessment. */
static void
fresh_changed_cb (CtResultWords *self)
{
  g_autoptr (CtResult) result = NULL;

  if (ct_result_is_blank (self->fresh))
    return;

  /* It stays the fresh one until it is in its place: the assessment may come before it. */
  result = g_object_ref (self->fresh);
  g_signal_handlers_disconnect_by_data (result, self);
  ct_assessment_edit_take_result (self->plan, self->assessment, result);
  forget_fresh (self);
}

static CtResult *
make_fresh (CtResultWords *self, const char *criterion)
{
  forget_fresh (self);
  self->fresh = ct_result_new ();
  ct_node_set_text (CT_NODE (self->fresh), CT_RESULT_CRITERION, criterion);
  g_signal_connect_swapped (self->fresh, "notify", G_CALLBACK (fresh_changed_cb), self);

  return self->fresh;
}

static void
show_part (CtResultWords *self, const Part *part, CtNode *node)
{
  gboolean shown;

  ct_fold_row_bind (part->row, node, part->field);
  shown = *ct_node_get_text (node, part->field) != '\0' || ct_fold_row_get_open (part->row);
  gtk_widget_set_visible (GTK_WIDGET (part->row), shown);
  gtk_widget_set_visible (part->adder, !shown);
}

static void
show_parts (CtResultWords *self, CtNode *node)
{
  gboolean all = TRUE;
  Part parts[N_PARTS];

  get_parts (self, parts);
  for (guint i = 0; i < N_PARTS; i++)
    {
      show_part (self, &parts[i], node);
      all = all && !gtk_widget_get_visible (parts[i].adder);
    }
  gtk_widget_set_visible (self->adders, !all);
}

/* A line that was left without words goes back among the offers. */
static void
row_closed (CtResultWords *self, CtFoldRow *row)
{
  Part parts[N_PARTS];

  get_parts (self, parts);
  for (guint i = 0; i < N_PARTS; i++)
    if (parts[i].row == row && !ct_fold_row_has_words (row))
      {
        gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
        gtk_widget_set_visible (parts[i].adder, TRUE);
        gtk_widget_set_visible (self->adders, TRUE);
      }
}

static void
open_part (CtResultWords *self, GtkWidget *adder)
{
  Part parts[N_PARTS];

  get_parts (self, parts);
  for (guint i = 0; i < N_PARTS; i++)
    if (parts[i].adder == adder)
      {
        gtk_widget_set_visible (GTK_WIDGET (parts[i].row), TRUE);
        ct_fold_row_open (parts[i].row);
        gtk_widget_set_visible (adder, FALSE);
      }
}

static void
ct_result_words_dispose (GObject *object)
{
  CtResultWords *self = CT_RESULT_WORDS (object);

  forget_fresh (self);
  g_clear_object (&self->plan);
  g_clear_object (&self->assessment);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_RESULT_WORDS);

  G_OBJECT_CLASS (ct_result_words_parent_class)->dispose (object);
}

static void
ct_result_words_class_init (CtResultWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_result_words_dispose;

  g_type_ensure (CT_TYPE_FOLD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-result-words.ui");
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, content);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, state_row);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, strength_row);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, weakness_row);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, cause_row);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, adders);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, add_state);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, add_strength);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, add_weakness);
  gtk_widget_class_bind_template_child (widget_class, CtResultWords, add_cause);
  gtk_widget_class_bind_template_callback (widget_class, row_closed);
  gtk_widget_class_bind_template_callback (widget_class, open_part);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_result_words_init (CtResultWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_result_words_show:
 * @assessment: (nullable): whose findings; %NULL while there is no assessment
 * @criterion: a criterion's code
 */
void
ct_result_words_show (CtResultWords *self,
                      CtPlan *plan,
                      CtAssessment *assessment,
                      const char *criterion)
{
  CtResult *result = assessment != NULL ? ct_assessment_find_result (assessment, criterion) : NULL;

  g_set_object (&self->plan, plan);
  g_set_object (&self->assessment, assessment);
  if (result != NULL)
    forget_fresh (self);
  else if (self->fresh == NULL ||
           !g_str_equal (ct_node_get_text (CT_NODE (self->fresh), CT_RESULT_CRITERION), criterion))
    result = make_fresh (self, criterion);
  else
    result = self->fresh;

  show_parts (self, CT_NODE (result));
}
