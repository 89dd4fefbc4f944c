import tseslint from 'typescript-eslint';

const noMarkup = 'Build elements; never parse markup.';

export default tseslint.config(
  { ignores: ['frontend/generated/**', 'target/**', 'src/**', 'vite.*.ts', '*.config.*', 'types.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['frontend/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: noMarkup })),
        { object: 'document', property: 'write', message: noMarkup },
      ],
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'eval'],
      eqeqeq: 'error',
    },
  },
);
