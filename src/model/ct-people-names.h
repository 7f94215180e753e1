/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-people.h"
#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtPersonName:
 * @key: see ct_people_dup_key()
 * @words: how the plan writes it most often
 * @role: (nullable): whom it names, as far as that is known
 * @uses: in how many cells it stands
 */
typedef struct
{
  char *key;
  char *words;
  const CtRole *role;
  guint uses;
} CtPersonName;

#define CT_TYPE_PEOPLE_NAMES (ct_people_names_get_type ())

G_DECLARE_FINAL_TYPE (CtPeopleNames, ct_people_names, CT, PEOPLE_NAMES, GObject)

CtPeopleNames *ct_people_names_new (CtPlan *plan, CtRoles *roles) G_GNUC_WARN_UNUSED_RESULT;

CtRoles *ct_people_names_get_roles (CtPeopleNames *self);
gboolean ct_people_names_is_preschool (CtPeopleNames *self);
guint ct_people_names_get_length (CtPeopleNames *self);
const CtPersonName *ct_people_names_get (CtPeopleNames *self, guint position);
gboolean ct_people_names_is_in (CtPeopleNames *self, const char *key, const char *cell);
GStrv ct_people_names_complete (CtPeopleNames *self,
                                const char *typed,
                                guint max) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
