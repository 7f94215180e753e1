/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-section"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-section.h"

#include "ct-paragraph.h"
#include "ct-plan.h"
#include "ct-column.h"
#include "ct-band.h"
#include "ct-standard-title.h"
#include "ct-criterion-title.h"

/**
 * CtSection:
 *
 * A section of the printed plan: text, or the place where the assessment, the problems, the plan
 * table or the reviews are printed.
 */
struct _CtSection
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtSection, ct_section, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("kind", N_ ("Change the kind of section")),
  CT_FIELD_TEXT_SPEC ("number", N_ ("Change the section’s number")),
  CT_FIELD_TEXT_SPEC ("bullets", N_ ("Change the bullets")),
  CT_FIELD_TEXT_SPEC ("heading", N_ ("Rename the section")),
};

enum
{
  LIST_PARAGRAPHS,
  LIST_COLUMNS,
  LIST_BANDS,
  LIST_STANDARD_TITLES,
  LIST_CRITERION_TITLES,
};

static void
ct_section_class_init (CtSectionClass *klass)
{
  CT_NODE_CLASS (klass)->id_prefix = "s";
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_section_init (CtSection *self)
{
  ct_node_add_list (CT_NODE (self), CT_TYPE_PARAGRAPH);
  ct_node_add_list (CT_NODE (self), CT_TYPE_COLUMN);
  ct_node_add_list (CT_NODE (self), CT_TYPE_BAND);
  ct_node_add_list (CT_NODE (self), CT_TYPE_STANDARD_TITLE);
  ct_node_add_list (CT_NODE (self), CT_TYPE_CRITERION_TITLE);
}

CtSection *
ct_section_new (void)
{
  return g_object_new (CT_TYPE_SECTION, NULL);
}

CtNodeList *
ct_section_get_paragraphs (CtSection *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_PARAGRAPHS);
}

CtNodeList *
ct_section_get_columns (CtSection *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_COLUMNS);
}

CtNodeList *
ct_section_get_bands (CtSection *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_BANDS);
}

CtNodeList *
ct_section_get_standard_titles (CtSection *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_STANDARD_TITLES);
}

CtNodeList *
ct_section_get_criterion_titles (CtSection *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_CRITERION_TITLES);
}

static void
append_roman (GString *roman, guint number)
{
  static const struct
  {
    guint value;
    const char *digits;
  } parts[] = {
    { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (; number >= parts[i].value; number -= parts[i].value)
      g_string_append (roman, parts[i].digits);
}

/**
 * ct_section_dup_automatic_number:
 *
 * Returns: (transfer full): the section's place in Roman digits; "" while it is in no plan
 */
char *
ct_section_dup_automatic_number (CtSection *self)
{
  GString *roman = g_string_new (NULL);
  CtPlan *plan = ct_node_get_plan (CT_NODE (self));
  guint position;

  if (plan != NULL && ct_node_list_find (ct_plan_get_sections (plan), self, &position))
    append_roman (roman, position + 1);

  return g_string_free (roman, FALSE);
}

/**
 * ct_section_dup_number:
 *
 * Returns: (transfer full): the number typed by hand, else the automatic one
 */
char *
ct_section_dup_number (CtSection *self)
{
  const char *typed = ct_node_get_text (CT_NODE (self), CT_SECTION_NUMBER);

  return *typed != '\0' ? g_strdup (typed) : ct_section_dup_automatic_number (self);
}
