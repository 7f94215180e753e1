/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-layout"

#include "config.h"

#include "ct-assessment-layout.h"

#include "ct-assessment-summary.h"
#include "ct-section-layout.h"
#include "ct-tally.h"

static void
add_words (CtPrintSource *source,
           CtFlow *flow,
           const char *bullet,
           char *words,
           double width,
           gboolean keep_with_next,
           CtNode *node)
{
  g_autofree char *line = g_strconcat (bullet, words, NULL);

  if (*words != '\0')
    ct_section_layout_add_words (source, flow, line, width, keep_with_next, node,
                                 CT_IS_TALLY (node) ? CT_TALLY_PRINTED : 0);
  g_free (words);
}

static char *
fill_count (CtPrintSource *source, CtFormWord word, const CtLevelCount *count)
{
  g_autofree char *level = ct_print_source_dup_level_name (source, count->level);
  g_autofree char *met = g_strdup_printf ("%u", count->met);
  g_autofree char *of = g_strdup_printf ("%u", count->of);

  return ct_form_fill_words (ct_form_get_word (source->form, word), "level", level, "met", met,
                             "of", of, "percent", count->printed, NULL);
}

/* The line for what does not even reach the first level, where there is any such. */
static char *
fill_not_met (CtPrintSource *source, guint not_met, guint of)
{
  CtLevelCount count = { 1, not_met, of };
  g_autofree char *share = ct_assessment_summary_format_share (not_met, of);

  count.printed = share;

  return fill_count (source, CT_FORM_WORD_ASSESSMENT_NOT_MET, &count);
}

static char *
fill_overall (CtPrintSource *source, int overall)
{
  g_autofree char *level = ct_print_source_dup_level_name (source, MAX (overall, 1));
  CtFormWord word =
      overall > 0 ? CT_FORM_WORD_ASSESSMENT_OVERALL : CT_FORM_WORD_ASSESSMENT_OVERALL_NONE;

  return ct_form_fill_words (ct_form_get_word (source->form, word), "level", level, NULL);
}

static char *
fill_heading (CtPrintSource *source, CtNode *assessment)
{
  gboolean external = g_str_equal (ct_node_get_text (assessment, CT_ASSESSMENT_BY), "external");
  int year = ct_node_get_number (assessment, CT_ASSESSMENT_YEAR);
  g_autofree char *years = year > 0 ? g_strdup_printf ("%d–%d", year, year + 1) : g_strdup ("…");

  return ct_form_fill_words (ct_form_get_word (source->form, external
                                                                 ? CT_FORM_WORD_ASSESSMENT_EXTERNAL
                                                                 : CT_FORM_WORD_ASSESSMENT_SELF),
                             "year", years, NULL);
}

/* Returns: (nullable): the standards of the assessment, where they are known here */
static CtFramework *
get_framework (CtPrintSource *source, CtAssessment *assessment)
{
  const char *own = ct_node_get_text (CT_NODE (source->plan), CT_PLAN_FRAMEWORK);

  return ct_assessment_is_by (assessment, own) ? source->framework : NULL;
}

static void
add_assessment (CtPrintSource *source, CtFlow *flow, CtAssessment *assessment, double width)
{
  CtPageStyle *style = ct_typesetter_get_style (source->typesetter);
  const char *bullet = ct_page_style_get_word (style, CT_STYLE_WORD_BULLET);
  CtFramework *framework = get_framework (source, assessment);
  g_autoptr (GArray) counts = ct_assessment_summary_count (assessment, framework);
  int overall = ct_node_get_number (CT_NODE (assessment), CT_ASSESSMENT_OVERALL);
  guint of;
  guint not_met = ct_assessment_summary_count_not_met (assessment, framework, &of);

  if (counts->len == 0 && overall == CT_FIELD_NO_NUMBER)
    return;

  add_words (source, flow, "", fill_heading (source, CT_NODE (assessment)), width, TRUE,
             CT_NODE (assessment));

  if (not_met > 0)
    add_words (source, flow, bullet, fill_not_met (source, not_met, of), width, FALSE,
               CT_NODE (assessment));

  for (guint i = 0; i < counts->len; i++)
    {
      const CtLevelCount *count = &g_array_index (counts, CtLevelCount, i);

      add_words (source, flow, bullet, fill_count (source, CT_FORM_WORD_ASSESSMENT_LINE, count),
                 width, FALSE, count->tally != NULL ? count->tally : CT_NODE (assessment));
    }

  if (overall != CT_FIELD_NO_NUMBER)
    add_words (source, flow, bullet, fill_overall (source, overall), width, FALSE,
               CT_NODE (assessment));
}

/**
 * ct_assessment_layout_add:
 *
 * Adds the results of all assessments of the plan, by level.
 */
void
ct_assessment_layout_add (CtPrintSource *source, CtFlow *flow, double width)
{
  CtNodeList *assessments = ct_plan_get_assessments (source->plan);

  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    add_assessment (source, flow, ct_node_list_get (assessments, i), width);
}
