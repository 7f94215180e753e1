/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtActionLinkState:
 * @CT_ACTION_LINK_GOOD: nothing speaks against it
 * @CT_ACTION_LINK_EARLY: the action starts before the one that it waits for ends
 * @CT_ACTION_LINK_CYCLE: the action that it waits for waits, in the end, for it
 * @CT_ACTION_LINK_LOST: what it waits for is no action of the plan (any more)
 */
typedef enum
{
  CT_ACTION_LINK_GOOD,
  CT_ACTION_LINK_EARLY,
  CT_ACTION_LINK_CYCLE,
  CT_ACTION_LINK_LOST,
} CtActionLinkState;

/**
 * CtActionLink:
 * @action: what begins when @earlier is done
 * @earlier: (nullable): what must be done first (xong trước); %NULL when it is lost
 * @ref: the id that stands in @action for @earlier; owned by @action
 * @state: what is to be said about it
 * @cycle: for %CT_ACTION_LINK_CYCLE, the same number for all links of one cycle
 */
typedef struct
{
  CtAction *action;
  CtAction *earlier;
  const char *ref;
  CtActionLinkState state;
  guint cycle;
} CtActionLink;

GArray *ct_action_link_list (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
CtAction *ct_action_link_find_earlier (CtPlan *plan, const char *ref);
gboolean ct_action_link_is_early (CtAction *action, CtAction *earlier);

gboolean ct_action_link_add (CtAction *action, CtAction *earlier);
gboolean ct_action_link_remove (CtAction *action, const char *ref);
void ct_action_link_follow_copies (GPtrArray *nodes, GPtrArray *copies, gboolean keep_others);

G_END_DECLS
