import type { MigrationSet } from '../read-migrations.ts'

/** A small module of tests: one table of organisations' rows, guarded as a real module would. */
export const shopMigrations: MigrationSet = {
  name: 'shop',
  migrations: [
    {
      name: '0001-shop',
      sql: `
        create schema shop;
        create table shop.thing (
          id integer generated always as identity primary key,
          organisation uuid not null,
          label text not null,
          constraint thing_label_once unique (organisation, label)
        );
        select platform.guard('shop.thing');
        create policy own on shop.thing
          using (organisation = platform.current_organisation() or platform.has_platform_reach())
          with check (organisation = platform.current_organisation() or platform.has_platform_reach());
      `,
    },
  ],
}

export type ShopTables = { 'shop.thing': { id: number; organisation: string; label: string } }

export const LIEGE = '0b2f6c1e-5a3d-4c8e-9f10-000000000001'
export const GENT = '0b2f6c1e-5a3d-4c8e-9f10-000000000002'
