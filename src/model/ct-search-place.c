/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-search-place"

#include "config.h"

#include "ct-search-place.h"

#include <stdlib.h>

#include "ct-evidence-item.h"
#include "ct-review.h"
#include "ct-section.h"

/* Room for the places inside one section, and inside one standard. */
#define SECTION_STEP 1000000
#define STANDARD_STEP 1000

static guint
get_plan_section_position (CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (plan);
  guint length = ct_node_list_get_length (sections);

  for (guint i = 0; i < length; i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (sections, i), CT_SECTION_KIND), "plan"))
      return i;

  return length;
}

static guint64
get_code_order (CtPlan *plan, CtSearchPlaceKind kind, const char *code)
{
  guint64 order = (get_plan_section_position (plan) + 1) * (guint64) SECTION_STEP;
  const char *dot = strchr (code, '.');

  switch (kind)
    {
    case CT_SEARCH_STANDARD:
    case CT_SEARCH_CRITERION:
      return order + CLAMP (atoi (code), 0, 800) * STANDARD_STEP +
             (dot != NULL ? CLAMP (atoi (dot + 1), 0, STANDARD_STEP - 1) : 0);

    case CT_SEARCH_LEVEL4:
      return order + 900 * STANDARD_STEP + CLAMP (atoi (code), 0, STANDARD_STEP - 1);

    default:
      return order + SECTION_STEP - 1;
    }
}

static CtSearchPlace
make_code_place (CtPlan *plan, CtSearchPlaceKind kind, const char *code)
{
  return (CtSearchPlace){ kind, g_intern_string (code), NULL, get_code_order (plan, kind, code) };
}

static CtSearchPlace
get_improvement_place (CtPlan *plan, CtNode *improvement)
{
  static const struct
  {
    guint field;
    CtSearchPlaceKind kind;
  } codes[] = {
    { CT_IMPROVEMENT_CRITERION, CT_SEARCH_CRITERION },
    { CT_IMPROVEMENT_LEVEL4, CT_SEARCH_LEVEL4 },
    { CT_IMPROVEMENT_STANDARD, CT_SEARCH_STANDARD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const char *code = ct_node_get_text (improvement, codes[i].field);

      if (*code != '\0')
        return make_code_place (plan, codes[i].kind, code);
    }

  return make_code_place (plan, CT_SEARCH_OTHER, "");
}

static CtSearchPlace
get_section_place (CtPlan *plan, CtNode *section)
{
  guint position = 0;

  ct_node_list_find (ct_plan_get_sections (plan), section, &position);

  return (CtSearchPlace){ CT_SEARCH_SECTION, "", section, (position + 1) * (guint64) SECTION_STEP };
}

static CtSearchPlace
make_last_place (CtPlan *plan, CtSearchPlaceKind kind)
{
  guint64 n_sections = ct_node_list_get_length (ct_plan_get_sections (plan));

  return (CtSearchPlace){ kind, "", NULL, (n_sections + 2) * SECTION_STEP + kind };
}

/**
 * ct_search_place_of:
 * @node: a part of @plan
 *
 * Returns: the place that the outline would show for @node
 */
CtSearchPlace
ct_search_place_of (CtPlan *plan, CtNode *node)
{
  for (; node != NULL; node = ct_node_get_parent (node))
    {
      if (CT_IS_IMPROVEMENT (node))
        return get_improvement_place (plan, node);
      if (CT_IS_SECTION (node))
        return get_section_place (plan, node);
      if (CT_IS_RESULT (node))
        return make_code_place (plan, CT_SEARCH_CRITERION,
                                ct_node_get_text (node, CT_RESULT_CRITERION));
      if (CT_IS_ASSESSMENT (node))
        return make_last_place (plan, CT_SEARCH_ASSESSMENT);
      if (CT_IS_EVIDENCE_ITEM (node))
        return make_last_place (plan, CT_SEARCH_EVIDENCE);
      if (CT_IS_REVIEW (node))
        return make_last_place (plan, CT_SEARCH_REVIEWS);
    }

  return make_last_place (plan, CT_SEARCH_DOCUMENT);
}
