/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_SECTION (ct_section_get_type ())

G_DECLARE_FINAL_TYPE (CtSection, ct_section, CT, SECTION, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_SECTION_KIND = 1,
  CT_SECTION_NUMBER,
  CT_SECTION_BULLETS,
  CT_SECTION_HEADING,
};

CtSection *ct_section_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtNodeList *ct_section_get_paragraphs (CtSection *self);
CtNodeList *ct_section_get_columns (CtSection *self);
CtNodeList *ct_section_get_bands (CtSection *self);
CtNodeList *ct_section_get_standard_titles (CtSection *self);
CtNodeList *ct_section_get_criterion_titles (CtSection *self);

char *ct_section_dup_number (CtSection *self) G_GNUC_WARN_UNUSED_RESULT;
char *ct_section_dup_automatic_number (CtSection *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
