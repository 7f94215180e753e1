/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

typedef enum
{
  CT_SEARCH_SECTION,
  CT_SEARCH_STANDARD,
  CT_SEARCH_CRITERION,
  CT_SEARCH_LEVEL4,
  CT_SEARCH_OTHER,
  CT_SEARCH_ASSESSMENT,
  CT_SEARCH_EVIDENCE,
  CT_SEARCH_REVIEWS,
  CT_SEARCH_DOCUMENT,
} CtSearchPlaceKind;

/**
 * CtSearchPlace:
 * @code: interned: the criterion's code, the number of the standard or of the level-4 provision
 * @section: (nullable): for %CT_SEARCH_SECTION
 * @order: sorts places as the plan is printed
 *
 * Where in the plan a node stands, as the outline shows it.
 */
typedef struct
{
  CtSearchPlaceKind kind;
  const char *code;
  CtNode *section;
  guint64 order;
} CtSearchPlace;

CtSearchPlace ct_search_place_of (CtPlan *plan, CtNode *node);

G_END_DECLS
