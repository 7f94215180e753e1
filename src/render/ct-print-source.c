/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-source"

#include "config.h"

#include "ct-print-source.h"

#include <string.h>

#include "ct-criterion-title.h"
#include "ct-evidence-item.h"
#include "ct-standard-title.h"

/**
 * ct_print_source_get_standard:
 *
 * Returns: the number of the standard that @improvement belongs to, by its own word or by its
 *   criterion; 0 for none
 */
guint
ct_print_source_get_standard (CtImprovement *improvement)
{
  const char *standard = ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_STANDARD);
  const char *criterion = ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION);
  guint64 number = g_ascii_strtoull (*standard != '\0' ? standard : criterion, NULL, 10);

  return number <= G_MAXUINT16 ? (guint) number : 0;
}

/* The plan's own words for a standard or criterion, in any of its plan sections. */
static CtNode *
find_title (CtPrintSource *self, CtNodeList *(*get_list) (CtSection *section), const char *key)
{
  CtNodeList *sections = ct_plan_get_sections (self->plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNodeList *titles = get_list (ct_node_list_get (sections, i));

      for (guint j = 0; j < ct_node_list_get_length (titles); j++)
        {
          CtNode *title = ct_node_list_get (titles, j);

          /* The key is the first field of both classes. */
          if (g_str_equal (ct_node_get_text (title, CT_STANDARD_TITLE_NO), key))
            return title;
        }
    }

  return NULL;
}

static CtNode *
find_standard_title (CtPrintSource *self, guint standard)
{
  g_autofree char *key = g_strdup_printf ("%u", standard);

  return find_title (self, ct_section_get_standard_titles, key);
}

/* Where there is no title, the colon before it goes too. */
static char *
strip_end (char *words)
{
  gsize length = strlen (words);

  while (length > 0 && strchr (": ", words[length - 1]))
    words[--length] = '\0';

  return words;
}

/**
 * ct_print_source_dup_standard_no:
 *
 * Returns: (transfer full): the number that the plan prints for a standard
 */
char *
ct_print_source_dup_standard_no (CtPrintSource *self, guint standard)
{
  CtNode *own = find_standard_title (self, standard);
  const char *number = own != NULL ? ct_node_get_text (own, CT_STANDARD_TITLE_NUMBER) : "";

  return *number != '\0' ? g_strdup (number) : g_strdup_printf ("%u", standard);
}

/**
 * ct_print_source_dup_standard_words:
 * @position: how many standards were printed up to this one
 * @out_node: (out) (optional) (transfer none) (nullable): the plan's own words, if it has some
 *
 * Returns: (transfer full): the line for a standard
 */
char *
ct_print_source_dup_standard_words (
    CtPrintSource *self, CtFormWord pattern, guint standard, guint position, CtNode **out_node)
{
  CtNode *own = find_standard_title (self, standard);
  CtStandard *known =
      self->framework != NULL ? ct_framework_find_standard (self->framework, standard) : NULL;
  const char *title = own != NULL ? ct_node_get_text (own, CT_STANDARD_TITLE_TEXT) : "";
  g_autofree char *no = ct_print_source_dup_standard_no (self, standard);
  g_autofree char *n = g_strdup_printf ("%u", position);

  if (out_node != NULL)
    *out_node = own;
  if (*title == '\0' && known != NULL)
    title = ct_standard_get_name (known);

  return strip_end (ct_form_fill_words (ct_form_get_word (self->form, pattern), "no", no, "n", n,
                                        "title", title, NULL));
}

/**
 * ct_print_source_dup_criterion_words:
 * @pattern: the words as a rule
 * @titled_pattern: the words where the plan has its own title
 * @out_node: (out) (optional) (transfer none) (nullable): the plan's own words, if it has some
 *
 * Returns: (transfer full): the words for a criterion
 */
char *
ct_print_source_dup_criterion_words (CtPrintSource *self,
                                     CtFormWord pattern,
                                     CtFormWord titled_pattern,
                                     const char *criterion,
                                     CtNode **out_node)
{
  CtNode *own = find_title (self, ct_section_get_criterion_titles, criterion);
  CtCriterion *known =
      self->framework != NULL ? ct_framework_find_criterion (self->framework, criterion) : NULL;
  const char *title = own != NULL ? ct_node_get_text (own, CT_CRITERION_TITLE_TEXT) : "";

  if (out_node != NULL)
    *out_node = own;
  if (*title != '\0')
    pattern = titled_pattern;
  else if (known != NULL)
    title = ct_criterion_get_name (known);

  return strip_end (ct_form_fill_words (ct_form_get_word (self->form, pattern), "no", criterion,
                                        "title", title, NULL));
}

/**
 * ct_print_source_dup_level_name:
 *
 * Returns: (transfer full): what the framework calls a level, "Mức 2"
 */
char *
ct_print_source_dup_level_name (CtPrintSource *self, int level)
{
  const char *name = self->framework != NULL && level >= 0
                         ? ct_framework_get_level_name (self->framework, level)
                         : NULL;
  g_autofree char *digits = g_strdup_printf ("%d", level);

  if (name != NULL && *name != '\0')
    return g_strdup (name);

  return ct_form_fill_words (ct_form_get_word (self->form, CT_FORM_WORD_GOAL_LEVEL), "level",
                             digits, NULL);
}

/* The code goes before the full stop. */
static char *
join_code (const char *text, const char *code)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gsize length = strlen (stripped);
  gboolean has_stop = length > 0 && stripped[length - 1] == '.';

  if (length == 0)
    return g_strdup (code);

  if (has_stop)
    stripped[length - 1] = '\0';

  return g_strdup_printf ("%s %s%s", stripped, code, has_stop ? "." : "");
}

/* Returns: (transfer none) (nullable): the item of the list that a piece of evidence refers to */
CtNode *
ct_print_source_find_evidence (CtPrintSource *self, const CtEvidence *evidence, guint index)
{
  const char *ref = ct_evidence_get_ref (evidence, index);
  CtNode *item = ref != NULL && *ref != '\0' ? ct_plan_find (self->plan, ref) : NULL;

  return CT_IS_EVIDENCE_ITEM (item) && ct_node_get_plan (item) != NULL ? item : NULL;
}

/**
 * ct_print_source_dup_citation:
 * @item: (nullable): an item of the list of evidence
 *
 * Returns: (transfer full) (nullable): its code in the framework's brackets; %NULL without a code
 */
char *
ct_print_source_dup_citation (CtPrintSource *self, CtNode *item)
{
  const char *codes[2] = { NULL, NULL };

  if (item == NULL)
    return NULL;

  codes[0] = ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE);
  if (*codes[0] == '\0')
    return NULL;

  return self->framework != NULL ? ct_framework_dup_evidence_reference (self->framework, codes)
                                 : g_strdup (codes[0]);
}

/**
 * ct_print_source_dup_evidence:
 *
 * Returns: (transfer full): a piece of expected evidence: its words, and the citation of the item
 *   that it refers to; the item's title where it has no code yet
 */
char *
ct_print_source_dup_evidence (CtPrintSource *self, const CtEvidence *evidence, guint index)
{
  const char *text = ct_evidence_get_text (evidence, index);
  CtNode *item = ct_print_source_find_evidence (self, evidence, index);
  g_autofree char *cited = ct_print_source_dup_citation (self, item);

  if (text == NULL)
    text = "";
  if (cited != NULL)
    return join_code (text, cited);

  return g_strdup (*text != '\0' || item == NULL ? text
                                                 : ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE));
}

double
ct_print_source_get_length (CtPrintSource *self, CtLength length)
{
  return ct_typesetter_get_length (self->typesetter, length);
}
