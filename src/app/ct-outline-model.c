/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-model"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-outline-model.h"

#include "ct-improvement.h"
#include "ct-screen-heading.h"
#include "ct-section.h"

/* The improvements of one place, counted in one pass for all places.
 *
 * @target: the highest level that one of them aims at, or %CT_FIELD_NO_NUMBER
 */
typedef struct
{
  CtPlaceKind kind;
  const char *code;
  guint count;
  int target;
} Place;

typedef struct
{
  CtPlan *plan;
  CtFramework *framework;
  GHashTable *places; /* set of Place */
} Source;

static guint
place_hash (gconstpointer data)
{
  const Place *place = data;

  return g_str_hash (place->code) ^ (guint) place->kind;
}

static gboolean
place_equal (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  return first->kind == second->kind && g_str_equal (first->code, second->code);
}

static gboolean
has_children (CtOutlineItem *item)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ct_outline_item_get_children (item))) > 0;
}

/* Something was moved or taken away, and the wanted item stands one further than it should. A row
 * that is opened would close when it moves: the other one moves. */
static gboolean
pull_item (GListStore *store, guint position, CtPlaceKind kind, const char *code, CtNode *section)
{
  g_autoptr (CtOutlineItem) first = g_list_model_get_item (G_LIST_MODEL (store), position);
  g_autoptr (CtOutlineItem) next = g_list_model_get_item (G_LIST_MODEL (store), position + 1);

  if (next == NULL || !ct_outline_item_is (next, kind, code, section))
    return FALSE;

  if (has_children (first) && !has_children (next))
    {
      g_list_store_remove (store, position + 1);
      g_list_store_insert (store, position, next);
    }
  else
    g_list_store_remove (store, position);

  return TRUE;
}

/* Puts the wanted item at @position of @store, keeping it where it is already. */
static CtOutlineItem *
put_item (GListStore *store, guint position, CtPlaceKind kind, const char *code, CtNode *section)
{
  g_autoptr (CtOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (store), position);

  if (item != NULL && ct_outline_item_is (item, kind, code, section))
    return item;

  g_clear_object (&item);
  if (pull_item (store, position, kind, code, section))
    {
      item = g_list_model_get_item (G_LIST_MODEL (store), position);
    }
  else
    {
      item = ct_outline_item_new (kind, code, section);
      g_list_store_insert (store, position, item);
    }

  return item;
}

static void
cut (GListStore *store, guint length)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));

  if (n_items > length)
    g_list_store_splice (store, length, n_items - length, NULL, 0);
}

static void
add_improvement (GHashTable *places, CtNode *improvement)
{
  int level = ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL);
  Place wanted = { CT_PLACE_NONE, NULL, 0, CT_FIELD_NO_NUMBER };
  Place *place;

  ct_selection_get_place_of (CT_IMPROVEMENT (improvement), &wanted.kind, &wanted.code);
  if (wanted.code == NULL)
    wanted.code = "";
  place = g_hash_table_lookup (places, &wanted);
  if (place == NULL)
    {
      place = g_memdup2 (&wanted, sizeof wanted);
      g_hash_table_add (places, place);
    }

  place->count++;
  place->target = MAX (place->target, level);
}

static GHashTable *
count_places (CtPlan *plan)
{
  GHashTable *places = g_hash_table_new_full (place_hash, place_equal, g_free, NULL);
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    add_improvement (places, ct_node_list_get (improvements, i));

  return places;
}

static Place
get_place (const Source *source, CtPlaceKind kind, const char *code)
{
  const Place wanted = { kind, code, 0, CT_FIELD_NO_NUMBER };
  const Place *place = g_hash_table_lookup (source->places, &wanted);

  return place != NULL ? *place : wanted;
}

static void
update_criteria (CtOutlineItem *parent, const Source *source, CtStandard *standard)
{
  GListModel *criteria = ct_standard_get_criteria (standard);
  GListStore *store = ct_outline_item_get_children (parent);
  guint n_criteria = g_list_model_get_n_items (criteria);

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);
      const char *code = ct_criterion_get_code (criterion);
      CtOutlineItem *item = put_item (store, i, CT_PLACE_CRITERION, code, NULL);
      Place place = get_place (source, CT_PLACE_CRITERION, code);

      ct_outline_item_set_words (item, code, ct_criterion_get_name (criterion));
      ct_outline_item_set_figures (item, ct_plan_get_level (source->plan, code), place.target,
                                   place.count);
    }

  cut (store, n_criteria);
}

static guint
update_standards (GListStore *store, const Source *source)
{
  GListModel *standards = ct_framework_get_standards (source->framework);
  guint n_standards = g_list_model_get_n_items (standards);

  for (guint i = 0; i < n_standards; i++)
    {
      g_autoptr (CtStandard) standard = g_list_model_get_item (standards, i);
      g_autofree char *number = g_strdup_printf ("%u", ct_standard_get_number (standard));
      CtOutlineItem *item = put_item (store, i, CT_PLACE_STANDARD, number, NULL);

      ct_outline_item_set_words (item, number, ct_standard_get_name (standard));
      ct_outline_item_set_figures (item, CT_FIELD_NO_NUMBER, CT_FIELD_NO_NUMBER,
                                   get_place (source, CT_PLACE_STANDARD, number).count);
      update_criteria (item, source, standard);
    }

  return n_standards;
}

/* Improvements of level-4 provisions have rows of their own, where there are any. */
static guint
update_provisions (GListStore *store, guint position, const Source *source)
{
  for (guint i = 0; i < ct_framework_get_n_provisions (source->framework); i++)
    {
      const CtProvision *provision = ct_framework_get_provision (source->framework, i);
      g_autofree char *number = g_strdup_printf ("%u", provision->number);
      g_autofree char *label = g_strdup_printf ("4.%u", provision->number);
      guint count = get_place (source, CT_PLACE_LEVEL4, number).count;
      CtOutlineItem *item;

      if (count == 0)
        continue;

      item = put_item (store, position++, CT_PLACE_LEVEL4, number, NULL);
      ct_outline_item_set_words (item, label, provision->summary);
      ct_outline_item_set_figures (item, CT_FIELD_NO_NUMBER, CT_FIELD_NO_NUMBER, count);
    }

  return position;
}

static void
update_places (CtOutlineItem *parent, const Source *source)
{
  GListStore *store = ct_outline_item_get_children (parent);
  guint others = get_place (source, CT_PLACE_OTHER, "").count;
  guint position = 0;

  if (source->framework != NULL)
    {
      position = update_standards (store, source);
      position = update_provisions (store, position, source);
    }

  if (others > 0)
    {
      CtOutlineItem *item = put_item (store, position++, CT_PLACE_OTHER, NULL, NULL);

      ct_outline_item_set_words (item, "", _ ("Without a standard"));
      ct_outline_item_set_figures (item, CT_FIELD_NO_NUMBER, CT_FIELD_NO_NUMBER, others);
    }

  cut (store, position);
}

static void
update_section (CtOutlineItem *item, const Source *source, CtSection *section)
{
  g_autofree char *number = ct_section_dup_number (section);
  g_autofree char *heading =
      ct_screen_heading_dup (ct_node_get_text (CT_NODE (section), CT_SECTION_HEADING));
  const char *kind = ct_node_get_text (CT_NODE (section), CT_SECTION_KIND);

  ct_outline_item_set_words (item, number,
                             *heading != '\0' ? heading : _ ("Section without a name"));
  if (g_str_equal (kind, "plan"))
    update_places (item, source);
  else
    cut (ct_outline_item_get_children (item), 0);
}

void
ct_outline_model_update (GListStore *root, CtPlan *plan, CtFramework *framework)
{
  CtNodeList *sections = ct_plan_get_sections (plan);
  guint n_sections = ct_node_list_get_length (sections);
  g_autoptr (GHashTable) places = count_places (plan);
  Source source = { plan, framework, places };
  gboolean has_plan_section = FALSE;
  guint position = 0;
  CtOutlineItem *item;

  for (guint i = 0; i < n_sections; i++)
    {
      CtNode *section = ct_node_list_get (sections, i);

      item = put_item (root, position++, CT_PLACE_SECTION, NULL, section);
      update_section (item, &source, CT_SECTION (section));
      has_plan_section |= g_str_equal (ct_node_get_text (section, CT_SECTION_KIND), "plan");
    }

  /* A plan without such a section still has criteria to work on. */
  if (!has_plan_section)
    {
      item = put_item (root, position++, CT_PLACE_NONE, "plan", NULL);
      ct_outline_item_set_words (item, "", _ ("Criteria"));
      update_places (item, &source);
    }

  /* What the sections draw on, whether or not the form prints it. */
  item = put_item (root, position++, CT_PLACE_ASSESSMENTS, NULL, NULL);
  ct_outline_item_set_words (item, "", _ ("Assessment results"));
  item = put_item (root, position++, CT_PLACE_EVIDENCE, NULL, NULL);
  ct_outline_item_set_words (item, "", _ ("Evidence"));
  ct_outline_item_set_figures (item, CT_FIELD_NO_NUMBER, CT_FIELD_NO_NUMBER,
                               ct_node_list_get_length (ct_plan_get_evidence_list (plan)));
  item = put_item (root, position++, CT_PLACE_DOCUMENT, NULL, NULL);
  ct_outline_item_set_words (item, "", _ ("School, recipients, signature"));
  cut (root, position);
}
