/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-criterion.h"

G_BEGIN_DECLS

/**
 * CtLevelScope:
 * @CT_LEVEL_SCOPE_ALL: every criterion
 * @CT_LEVEL_SCOPE_MANDATORY: the mandatory ones
 * @CT_LEVEL_SCOPE_OTHER: those that are not mandatory
 * @CT_LEVEL_SCOPE_HAVING: those for which the level asked for exists
 * @CT_LEVEL_SCOPE_PROVISIONS: no criteria, but every provision of the level above the criteria
 *
 * Whom a requirement of a school level is about.
 */
typedef enum
{
  CT_LEVEL_SCOPE_ALL,
  CT_LEVEL_SCOPE_MANDATORY,
  CT_LEVEL_SCOPE_OTHER,
  CT_LEVEL_SCOPE_HAVING,
  CT_LEVEL_SCOPE_PROVISIONS,
} CtLevelScope;

#define CT_LEVEL_EVERY G_MAXUINT

/**
 * CtLevelRequirement:
 * @school_level: the school level that this is a requirement of
 * @scope: which criteria are counted
 * @level: the level that a counted criterion must have reached
 * @at_least: how many of them must have, or %CT_LEVEL_EVERY
 */
typedef struct
{
  guint school_level;
  CtLevelScope scope;
  guint level;
  guint at_least;
} CtLevelRequirement;

/**
 * CtLevelFunc:
 * @code: the code of a criterion
 *
 * Returns: the level reached, 0 for not met, below 0 for not assessed
 */
typedef int (*CtLevelFunc) (const char *code, gpointer user_data);

gboolean ct_level_requirement_counts (const CtLevelRequirement *self, CtCriterion *criterion);
gboolean ct_level_requirement_is_met (const CtLevelRequirement *self,
                                      GListModel *criteria,
                                      CtLevelFunc level_of,
                                      gpointer user_data);

G_END_DECLS
