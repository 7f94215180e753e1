/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-schema.h"
#include "ct-xml-parser.h"

G_BEGIN_DECLS

typedef struct _CtPlanBuilder CtPlanBuilder;

CtPlanBuilder *ct_plan_builder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_builder_free (CtPlanBuilder *self);

gboolean ct_plan_builder_is_at_root (CtPlanBuilder *self);
gboolean ct_plan_builder_holds_text (CtPlanBuilder *self);
const CtElementSpec *ct_plan_builder_find_child (CtPlanBuilder *self,
                                                 const CtXmlElement *element,
                                                 gboolean *second);

void ct_plan_builder_begin (CtPlanBuilder *self, const CtElementSpec *spec);
const CtAttributeSpec *ct_plan_builder_find_attribute (CtPlanBuilder *self,
                                                       const CtXmlAttribute *attribute);
void ct_plan_builder_set_attributes (CtPlanBuilder *self,
                                     CtXmlParser *parser,
                                     const CtXmlElement *element);
void ct_plan_builder_add_text (CtPlanBuilder *self, const char *text, gsize length);
gboolean ct_plan_builder_set_words (CtPlanBuilder *self, const char *words);
void ct_plan_builder_end (CtPlanBuilder *self);

void ct_plan_builder_keep_attributes (CtPlanBuilder *self, const char *xml);
void ct_plan_builder_keep (CtPlanBuilder *self, const char *xml, gboolean at_end);

CtPlan *ct_plan_builder_finish (CtPlanBuilder *self,
                                const char *name,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPlanBuilder, ct_plan_builder_free)

G_END_DECLS
