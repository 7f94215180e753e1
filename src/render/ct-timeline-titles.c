/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-titles"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-timeline-rows-private.h"

#include "ct-action.h"
#include "ct-criterion-title.h"
#include "ct-money-parser.h"
#include "ct-section.h"
#include "ct-standard-title.h"
#include "ct-timeline-words.h"

/* What the rows say: the words of the framework, or the school's own where it has some. */

static CtNode *
find_title (CtNodeList *titles, guint field, const char *key)
{
  for (guint i = 0; i < ct_node_list_get_length (titles); i++)
    {
      CtNode *title = ct_node_list_get (titles, i);

      if (g_str_equal (ct_node_get_text (title, field), key))
        return title;
    }

  return NULL;
}

static CtNode *
find_own_title (const CtTimelineRows *self, const CtTimelineRow *row)
{
  CtNodeList *sections = ct_plan_get_sections (self->plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtSection *section = ct_node_list_get (sections, i);
      CtNode *title;

      if (row->kind == CT_TIMELINE_ROW_STANDARD)
        title = find_title (ct_section_get_standard_titles (section), CT_STANDARD_TITLE_NO,
                            row->standard);
      else
        title = find_title (ct_section_get_criterion_titles (section), CT_CRITERION_TITLE_REF,
                            row->criterion);
      if (title != NULL)
        return title;
    }

  return NULL;
}

static const char *
get_own_name (const CtTimelineRows *self, const CtTimelineRow *row)
{
  CtNode *title = find_own_title (self, row);

  if (title == NULL)
    return "";

  return ct_node_get_text (title, row->kind == CT_TIMELINE_ROW_STANDARD
                                      ? (guint) CT_STANDARD_TITLE_TEXT
                                      : (guint) CT_CRITERION_TITLE_TEXT);
}

static const char *
get_standard_name (const CtTimelineRows *self, const CtTimelineRow *row)
{
  CtStandard *standard;

  if (self->framework == NULL)
    return "";

  if (*row->standard == '\0')
    return ct_framework_get_level_name (self->framework,
                                        ct_framework_get_max_level (self->framework));

  standard = ct_framework_find_standard (self->framework,
                                         (guint) g_ascii_strtoull (row->standard, NULL, 10));

  return standard != NULL ? ct_standard_get_name (standard) : "";
}

static const char *
get_provision_summary (const CtTimelineRows *self, const char *number)
{
  guint wanted = (guint) g_ascii_strtoull (number, NULL, 10);

  for (guint i = 0; i < ct_framework_get_n_provisions (self->framework); i++)
    if (ct_framework_get_provision (self->framework, i)->number == wanted)
      return ct_framework_get_provision (self->framework, i)->summary;

  return "";
}

static const char *
get_criterion_name (const CtTimelineRows *self, const CtTimelineRow *row)
{
  CtCriterion *criterion;

  if (self->framework == NULL)
    return "";

  if (*row->criterion == '\0')
    return *row->provision != '\0' ? get_provision_summary (self, row->provision) : "";

  criterion = ct_framework_find_criterion (self->framework, row->criterion);

  return criterion != NULL ? ct_criterion_get_name (criterion) : "";
}

static char *
dup_standard_code (const CtTimelineRows *self, const CtTimelineRow *row)
{
  CtNode *title = find_own_title (self, row);
  const char *number = title != NULL ? ct_node_get_text (title, CT_STANDARD_TITLE_NUMBER) : "";

  if (*row->standard == '\0')
    return g_strdup ("");

  return g_strdup_printf (_ ("Std. %s"), *number != '\0' ? number : row->standard);
}

static const char *
get_criterion_code (const CtTimelineRow *row)
{
  return *row->criterion != '\0' ? row->criterion : row->provision;
}

/* Below the row of its improvement an action has a number in it only: "1.3" would be taken for a
 * criterion there. */
static char *
dup_work_code (const CtTimelineRow *row)
{
  if (row->action == 0)
    return g_strdup_printf ("%u", row->improvement);

  return row->level > _CT_TIMELINE_IMPROVEMENT_LEVEL
             ? g_strdup_printf ("%u", row->action)
             : g_strdup_printf ("%u.%u", row->improvement, row->action);
}

/**
 * ct_timeline_rows_dup_code:
 *
 * Returns: (transfer full): the number before the words: "Std. 4", "4.2", and for work "3", or
 * "1.3" where no row of its improvement is above (the third action of the first improvement); where
 * rows are grouped by something else, the criterion of the work
 */
char *
ct_timeline_rows_dup_code (const CtTimelineRows *self, guint position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);

  switch (row->kind)
    {
    case CT_TIMELINE_ROW_STANDARD:
      return dup_standard_code (self, row);

    case CT_TIMELINE_ROW_CRITERION:
      return g_strdup (get_criterion_code (row));

    case CT_TIMELINE_ROW_GROUP:
      return g_strdup ("");

    case CT_TIMELINE_ROW_IMPROVEMENT:
    case CT_TIMELINE_ROW_WORK:
    default:
      if (self->grouping != CT_TIMELINE_BY_STANDARD && !self->flat)
        return g_strdup (get_criterion_code (row));
      return dup_work_code (row);
    }
}

/**
 * ct_timeline_rows_get_words:
 *
 * Returns: the words of a row that is no group of another kind: the school's own, or those of the
 *   framework; "" when there are none
 */
const char *
ct_timeline_rows_get_words (const CtTimelineRows *self, guint position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  const char *words;

  if (row->node != NULL)
    return ct_timeline_node_get_words (row->node);

  words = get_own_name (self, row);
  if (*words != '\0')
    return words;

  return row->kind == CT_TIMELINE_ROW_STANDARD ? get_standard_name (self, row)
                                               : get_criterion_name (self, row);
}

/**
 * ct_timeline_rows_dup_label:
 *
 * Returns: (transfer full): the words of the row, on one line
 */
char *
ct_timeline_rows_dup_label (const CtTimelineRows *self, guint position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  const char *words;

  if (row->kind == CT_TIMELINE_ROW_GROUP)
    return ct_timeline_words_dup_key (&row->key);

  words = ct_timeline_rows_get_words (self, position);
  if (*words == '\0' && row->node != NULL)
    words = _ ("(no words yet)");
  else if (*words == '\0' && row->kind == CT_TIMELINE_ROW_CRITERION && *row->criterion == '\0')
    words = _ ("The whole standard");

  return g_strdelimit (g_strdup (words), "\r\n\t", ' ');
}

/**
 * ct_timeline_rows_dup_lead:
 *
 * Returns: (transfer full): who leads; in the row of a group the first lead and how many others
 *   there are: "Hiệu trưởng +2"
 */
char *
ct_timeline_rows_dup_lead (const CtTimelineRows *self, guint position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  g_autoptr (GHashTable) leads = g_hash_table_new (g_str_hash, g_str_equal);
  const char *first = "";

  if (row->kind == CT_TIMELINE_ROW_STANDARD || row->kind == CT_TIMELINE_ROW_GROUP)
    return g_strdup ("");

  for (guint i = 0; i < row->n_works; i++)
    {
      const char *lead =
          ct_timeline_node_get_lead (ct_timeline_rows_get_work (self, row->first_work + i));

      if (*lead == '\0')
        continue;
      if (*first == '\0')
        first = lead;
      g_hash_table_add (leads, (gpointer) lead);
    }

  if (g_hash_table_size (leads) > 1)
    return g_strdup_printf ("%s +%u", first, g_hash_table_size (leads) - 1);

  return g_strdelimit (g_strdup (first), "\r\n\t", ' ');
}

static CtBudget *
get_budget (CtNode *work)
{
  return CT_IS_ACTION (work) ? ct_action_get_effective_budget (CT_ACTION (work))
                             : ct_node_get_boxed (work, CT_IMPROVEMENT_BUDGET);
}

/**
 * ct_timeline_rows_dup_money:
 *
 * Returns: (transfer full): what the work of the row costs together, "35.000.000"; "" when no sum
 * is known
 */
char *
ct_timeline_rows_dup_money (const CtTimelineRows *self, guint position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  gboolean found = FALSE;
  gint64 all = 0;

  for (guint i = 0; i < row->n_works; i++)
    {
      gint64 total;

      if (!ct_budget_get_total (get_budget (ct_timeline_rows_get_work (self, row->first_work + i)),
                                &total))
        continue;
      found = TRUE;
      if (__builtin_add_overflow (all, total, &all))
        all = G_MAXINT64;
    }

  return found ? ct_money_format (all) : g_strdup ("");
}
